import { redirect } from "@remix-run/node";
import { readForm } from "../../app/contract/form-input.ts";
import type { Input, Intent, Reply } from "../../app/contract/intents.ts";
import { internalPath } from "../../app/contract/internal-path.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Actions } from "../actions/actions.ts";
import type { Viewer } from "../actions/viewer.ts";
import type { Pace } from "./pace.ts";

export type Answered = { reply: Reply; intent: string; command: string };

/**
 * The form door: one post, one intent, one action. A document post that succeeded goes on to `next`, so that a reload
 * does not post again; a fetcher, which asks for data, gets the reply to show.
 */
export const createFormDoor = (actions: Actions, viewerOf: () => Promise<Viewer | null>, pace: Pace) =>
  async function command(request: Request, only: readonly Intent[]): Promise<Answered | Response> {
    const form = await request.formData();
    const named = (name: string) => String(form.get(name) ?? "").slice(0, 64);
    const answered = (reply: Reply): Answered => ({ reply, intent: named("intent"), command: named("command") });
    const viewer = await viewerOf();
    if (!viewer) return answered(refuse({ code: "sign-in" }));
    const wait = pace(viewer.person);
    if (wait > 0) return answered(refuse({ code: "too-many", retrySeconds: wait }));
    const reading = readForm(form, only);
    if (!reading.ok) return answered(refuse({ code: "malformed", ...(reading.field && { field: reading.field }) }));
    const reply = await act(actions, viewer, reading.intent, reading.input);
    if (reply.ok && !wantsData(request))
      return redirect(internalPath(form.get("next")) ?? new URL(request.url).pathname, 303);
    return answered(reply);
  };

/** The one place where an intent's name meets its action; the socket door calls it too. */
export function act<I extends Intent>(
  actions: Actions,
  viewer: Viewer,
  intent: I,
  input: Input<I>,
): Promise<Result<object>> {
  return actions[intent](viewer, input);
}

/** Remix asks for `<page>.data` when JavaScript runs; a browser without it posts documents. */
const wantsData = (request: Request): boolean => request.headers.get("X-Samspar-Data") === "1";
