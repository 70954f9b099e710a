import type { Reply } from "../../contract/intents.ts";

/** What a page's action answers to a form of ours. `fields` are what the form held, for a page that came by a plain post. */
export type Posted = { reply: Reply; intent: string; command: string; fields?: Field[] | undefined };
export type Field = readonly [name: string, value: string];
/** The fixed part of a form: which meeting, which session. A list repeats its name. */
export type Fixed = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What a form holds in words; files are none of ours. */
export const fieldsOf = (form: FormData): Field[] =>
  [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));

/** Fields as a form's body or an address carries them. */
export const asQuery = (fields: readonly Field[]): URLSearchParams =>
  new URLSearchParams(fields.map(([name, value]) => [name, value]));

/** Fixed fields as the form writes them: booleans as words, null as nothing. */
export const asFields = (fixed: Fixed): Field[] =>
  Object.entries(fixed).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((one: string) => [name, one] as const)
      : [[name, value === null ? "" : String(value)] as const],
  );

/** Whether `posted` answers the form of `intent` with these fixed fields, rather than another of its kind on the page. */
export function answers(posted: Posted | undefined, intent: string, fixed: Fixed): posted is Posted {
  if (posted?.intent !== intent || !posted.reply) return false;
  const sent = posted.fields;
  return !sent || asFields(fixed).every(([name, value]) => sent.some(([key, was]) => key === name && was === value));
}

/** Nobody knows yet whether the command went through; the same one may be sent again. */
export const isUnknown = (posted: Posted | undefined): boolean =>
  posted !== undefined && !posted.reply.ok && posted.reply.refusal.code === "unknown-outcome";
