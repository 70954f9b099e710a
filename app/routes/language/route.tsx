import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { languageOf } from "../../i18n/language-of.ts";

const YEAR = 365 * 24 * 60 * 60;

/** Remembers the chosen language for a year on this phone and goes back to where the person was. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageOf(String(form.get("lang"))) ?? "sv";
  return redirect(inside(String(form.get("next") ?? "/")), {
    status: 303,
    headers: { "Set-Cookie": `lang=${language}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly` },
  });
}

/** Nothing to look at here. */
export const loader = () => redirect("/");

/** A path of our own, or home: never another site. */
const inside = (path: string) => (/^\/(?![/\\])/.test(path) ? path : "/");
