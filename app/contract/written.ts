/**
 * A value as JSON text. Data of a page is written value by value, and read so on the phone; what is the same on many pages
 * travels as one string instead, which a server writes once.
 */
export type Written<Value> = string & { readonly written?: Value };

const texts = new WeakMap<object, string>();

/** The text of `value`, kept for as long as the value lives: it must not change afterwards. */
export function write<Value extends object>(value: Value): Written<Value> {
  const text = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, text);
  return text as Written<Value>;
}

export const read = <Value>(text: Written<Value>): Value => JSON.parse(text) as Value;
