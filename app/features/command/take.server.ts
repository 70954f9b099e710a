import { type ActionFunctionArgs, data } from "@remix-run/node";
import type { Intent } from "../../contract/intents.ts";
import type { RefusalCode } from "../../domain/refusal.ts";
import { fieldsOf, type Posted } from "./posted.ts";

/**
 * The action of a page that takes `only`: runs the command through the form door and answers 409 on a refusal, 400 when
 * the form could not be read, 503 when the outcome is unknown. What the form held comes back, so that a page without JavaScript can offer the same command again.
 */
export async function take({ request, context }: ActionFunctionArgs, only: readonly Intent[]) {
  const copy = request.clone();
  const outcome = await context.command(request, only);
  if (outcome instanceof Response) return outcome;
  const { reply } = outcome;
  if (reply.ok) return data<Posted>(outcome, 200);
  return data<Posted>({ ...outcome, fields: fieldsOf(await copy.formData()) }, STATUS[reply.refusal.code] ?? 409);
}

const STATUS: Partial<Record<RefusalCode, number>> = { malformed: 400, "unknown-outcome": 503 };
