import type { Audience, Fact, LogEntry } from "../../app/contract/entries.ts";
import type { PersonId, Seq } from "../../app/domain/id.ts";

/** A fact without its type, which the script writes beside it. */
export type Told<Type extends Fact["type"]> = Omit<Extract<Fact, { type: Type }>, "type">;
export const bodyOf = <Type extends Fact["type"]>(told: Told<Type>): string => JSON.stringify(told);

/**
 * One stream entry as scripts write it: e "<at> <type> <to> <body>", at in ms, body as JSON; none of the others holds a
 * space. Entries of earlier builds have a field for each: at, t, to, b.
 */
export function readEntry(id: string, fields: readonly string[]): { entry: LogEntry; to: Audience } {
  const [at, type, to, body] =
    fields[0] === "e" ? partsOf(fields[1] ?? "") : ["at", "t", "to", "b"].map(fieldIn(fields));
  const entry = { seq: id as Seq, at: Number(at), type, ...JSON.parse(body || "{}") } as LogEntry;
  return {
    entry,
    to: to === "all" || to === "organisers" ? to : ((to ?? "").split(",").filter(Boolean) as PersonId[]),
  };
}

function partsOf(text: string): [at: string, type: string, to: string, body: string] {
  const first = text.indexOf(" ");
  const second = text.indexOf(" ", first + 1);
  const third = text.indexOf(" ", second + 1);
  return [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1, third), text.slice(third + 1)];
}

const fieldIn = (fields: readonly string[]) => (name: string) => {
  for (let at = 0; at < fields.length; at += 2) if (fields[at] === name) return fields[at + 1];
};
