import type { Socket } from "socket.io";
import type { z } from "zod";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Viewer } from "../actions/viewer.ts";

/** What the server knows of a connected phone. Rooms come from it, never from what the phone says. */
export type PhoneData = { viewer: Viewer | null; session: string | null; checked: number };
export type Phone = Socket<
  Record<string, (...given: unknown[]) => void>,
  Record<string, (...given: unknown[]) => void>,
  object,
  PhoneData
>;
/** Notes what was thrown, and says what the phone may be told: a store that did not answer is no fault of the code. */
export type OnBroken = (where: string, error: unknown) => "broken" | "unknown-outcome";

type Run = (phone: Phone, input: unknown) => Promise<Result<unknown>>;
export type Handler = { schema: z.ZodType; run: Run };
export type Handlers = ReadonlyMap<string, Handler>;

/** A handler and the shape of what it is given. */
export const handler = <Schema extends z.ZodType, Value>(
  schema: Schema,
  run: (phone: Phone, input: z.output<Schema>) => Promise<Result<Value>>,
): Handler => ({ schema, run: run as Run });

/**
 * The only way a handler meets a socket: parse, run, answer. Whatever a phone sends, however malformed, it gets a reply
 * when it asked for one, nothing escapes, and the process lives on. A second argument that is no function is ignored. Answers the function that makes a phone heard: one listener serves them all, so
 * that a connected phone costs no closures.
 */
export function createDoor(handlers: Handlers, onBroken: OnBroken): (phone: Phone) => void {
  async function heard(this: Phone, name: string, raw: unknown, ack: unknown): Promise<void> {
    const found = handlers.get(name);
    const answer = typeof ack === "function" ? (ack as (reply: Result<unknown>) => void) : () => {};
    if (!found) return answer(refuse({ code: "malformed" }));
    try {
      const input = found.schema.safeParse(raw);
      if (!input.success) {
        const field = input.error.issues[0]?.path[0];
        return answer(refuse({ code: "malformed", ...(field !== undefined && { field: String(field) }) }));
      }
      answer(await found.run(this, input.data));
    } catch (error) {
      answer(refuse({ code: onBroken(name, error) }));
    }
  }
  return (phone) => void phone.onAny(heard);
}
