import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { internalPath } from "../../contract/internal-path.ts";
import { freshCommandId } from "../../features/command/command-id.ts";
import { languageOf } from "../../i18n/language-of.ts";

const YEAR = 365 * 24 * 60 * 60;

/** Remembers the chosen language, for a year on this phone and with the person who is signed in, and goes back to where they were. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageOf(String(form.get("lang"))) ?? "sv";
  // A refusal, an unknown outcome or a store that does not answer costs nothing here: the phone remembers by its cookie.
  const viewer = await context.viewer(request).catch(() => null);
  if (viewer) await context.actions["language:choose"](viewer, { command: freshCommandId(), language });
  return redirect(internalPath(form.get("next")) ?? "/", {
    status: 303,
    headers: { "Set-Cookie": `lang=${language}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly` },
  });
}

/** Nothing to look at here. */
export const loader = () => redirect("/");
