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
  // JSON has no line break of its own.
  const parts = row.slice(row.indexOf("{")).split("\n");
  const said = parts.reverse().map((part) => JSON.parse(part) as Partial<Thing>);
  return Object.assign(said[0] as object, ...said.slice(1), { version: Number(version), state }) as Thing;
}
