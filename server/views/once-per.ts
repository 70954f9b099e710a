/**
 * Answers `make(source)`, worked out once for as long as `source` lives. For records that never change once read, such
 * as a release: a store gives another object with each version.
 */
export function oncePer<Source extends object, Value>(make: (source: Source) => Value): (source: Source) => Value {
  const made = new WeakMap<Source, { value: Value }>();
  return (source) => {
    const known = made.get(source) ?? { value: make(source) };
    made.set(source, known);
    return known.value;
  };
}
