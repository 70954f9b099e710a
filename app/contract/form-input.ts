import type { z } from "zod";
import { type Input, type Intent, intents } from "./intents.ts";

/** Fields every form of ours may carry beside the intent's own. */
const FRAME = new Set(["intent", "next"]);

/** A form read as an intent: typed input, or the first field that does not fit. */
export type FormReading = { ok: true; intent: Intent; input: Input<Intent> } | { ok: false; field?: string };

/**
 * Reads a form by the schema of its intent: "true" and "on" are yes, an absent box is no, digits are numbers, a repeated
 * field is a list, an empty one is null where null may stand. Fields that the intent does not know, files, and single
 * fields given twice are refused.
 */
export function readForm(form: FormData, only: readonly Intent[]): FormReading {
  const intent = only.find((one) => one === form.get("intent"));
  if (!intent) return { ok: false, field: "intent" };
  const shape = intents[intent].shape as Record<string, z.ZodType>;
  const raw = new Map<string, unknown>();
  for (const name of new Set(form.keys())) {
    if (FRAME.has(name)) continue;
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const values = form.getAll(name);
    if (!schema || values.some((value) => typeof value !== "string")) return { ok: false, field: name };
    const list = kindOf(schema) === "array";
    if (!list && values.length > 1) return { ok: false, field: name };
    raw.set(name, list ? values : fromField(String(values[0]), schema));
  }
  for (const [name, schema] of Object.entries(shape))
    if (!raw.has(name)) {
      const kind = kindOf(schema);
      if (kind === "boolean") raw.set(name, false);
      else if (kind === "array") raw.set(name, []);
      else if (kind === "nullable") raw.set(name, null);
    }
  const parsed = intents[intent].safeParse(Object.fromEntries(raw));
  if (parsed.success) return { ok: true, intent, input: parsed.data as Input<Intent> };
  const field = parsed.error.issues[0]?.path[0];
  return field === undefined ? { ok: false } : { ok: false, field: String(field) };
}

function fromField(value: string, schema: z.ZodType): unknown {
  switch (kindOf(schema)) {
    case "boolean":
      return value === "true" || value === "on" ? true : value === "false" || value === "" ? false : value;
    case "number":
      return /^-?\d{1,16}$/.test(value) ? Number(value) : value;
    case "nullable":
      return value === "" ? null : value;
    case "optional":
      return fromField(value, innerOf(schema));
    default:
      return value;
  }
}

type Definition = { def: { type: string; innerType: z.ZodType } };
const kindOf = (schema: z.ZodType): string => (schema as unknown as Definition).def.type;
const innerOf = (schema: z.ZodType): z.ZodType => (schema as unknown as Definition).def.innerType;
