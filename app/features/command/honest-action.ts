import { type ClientActionFunctionArgs, isRouteErrorResponse, redirect } from "@remix-run/react";
import type { Posted } from "./posted.ts";

/**
 * The client action of every page with commands: where the network fails under a post, nobody knows whether it arrived,
 * and that is what the form is told, instead of the page giving way to an error. Goes with `reread`, which
 * keeps Remix from reading the page anew over the same dead network.
 */
export async function honestAction({ request, serverAction }: ClientActionFunctionArgs) {
  const form = await request.clone().formData();
  try {
    const posted = await serverAction<Posted>();
    const next = String(form.get("next"));
    // Gone on from here, not from the form: what was done may have taken the form off the page.
    return posted.reply.ok && next !== location.pathname + location.search ? redirect(next) : posted;
  } catch (error) {
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error;
    return {
      reply: { ok: false, refusal: { code: "unknown-outcome" } },
      intent: String(form.get("intent")),
      command: String(form.get("command")),
    } satisfies Posted;
  }
}
