import type { Audience, Fact, LogEntry } from "../../app/contract/entries.ts";
import type { PersonId, Seq } from "../../app/domain/id.ts";

/** A fact without its type, which the script writes beside it. */
export type Told<Type extends Fact["type"]> = Omit<Extract<Fact, { type: Type }>, "type">;
export const bodyOf = <Type extends Fact["type"]>(told: Told<Type>): string => JSON.stringify(told);

/** One stream entry as scripts write it: t type, to audience, b body as JSON, at ms. */
export function readEntry(id: string, fields: readonly string[]): { entry: LogEntry; to: Audience } {
  const field = (name: string): string => {
    for (let at = 0; at < fields.length; at += 2) if (fields[at] === name) return fields[at + 1] ?? "";
    return "";
  };
  const to = field("to");
  const entry = {
    seq: id as Seq,
    at: Number(field("at")),
    type: field("t"),
    ...JSON.parse(field("b") || "{}"),
  } as LogEntry;
  return { entry, to: to === "all" || to === "organisers" ? to : (to.split(",").filter(Boolean) as PersonId[]) };
}
