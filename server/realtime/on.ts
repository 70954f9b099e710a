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
export type OnBroken = (intent: string, error: unknown) => void;

/**
 * The only way a handler meets a socket: parse, run, answer. Whatever a phone sends, however malformed, it gets a reply
 * when it asked for one, nothing escapes, and the process lives on. A second argument that is no function is ignored.
 */
export function on<Schema extends z.ZodType, Value>(
  phone: Phone,
  name: string,
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Result<Value>>,
  onBroken: OnBroken,
): void {
  phone.on(name, async (raw: unknown, ack: unknown) => {
    const answer = typeof ack === "function" ? (ack as (reply: Result<Value>) => void) : () => {};
    try {
      const input = schema.safeParse(raw);
      if (!input.success) {
        const field = input.error.issues[0]?.path[0];
        return answer(refuse({ code: "malformed", ...(field !== undefined && { field: String(field) }) }));
      }
      answer(await run(input.data));
    } catch (error) {
      onBroken(name, error);
      answer(refuse({ code: "broken" }));
    }
  });
}
