/**
 * Rows that grow with a version: "<version>|<state>|<JSON>", so that scripts compare without reading the JSON. A script
 * may put a line of JSON on top that says only what has changed; see scripts/includes/version.lua.
 */
type Grown = { version: number; state: string };

export const rowOf = (thing: Grown): string => `${thing.version}|${thing.state}|${JSON.stringify(thing)}`;

/** A row as the thing it was written from, with what has changed since. Null for none. */
export function readRow<Thing extends Grown>(row: string | null | undefined): Thing | null {
  if (!row) return null;
  const [version, state] = row.split("|", 2);
  // JSON has no line break of its own. A lower line may have a version and a state before it.
  const parts = row.split("\n").map((line) => JSON.parse(line.slice(line.indexOf("{"))) as Partial<Thing>);
  const [first = {}, ...later] = parts.reverse();
  return Object.assign(first, ...later, { version: Number(version), state }) as Thing;
}
