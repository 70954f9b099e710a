/** Rows that grow with a version: "<version>|<state>|<JSON>", so that scripts compare without reading the JSON. */
type Grown = { version: number; state: string };

/** What a script writes before the JSON. */
export const headOf = ({ version, state }: Grown): string => `${version}|${state}|`;

export const rowOf = (thing: Grown): string => headOf(thing) + JSON.stringify(thing);

/** A row as the thing it was written from. Null for none. */
export const readRow = <Thing extends Grown>(row: string | null | undefined): Thing | null =>
  row ? (JSON.parse(row.slice(row.indexOf("{"))) as Thing) : null;
