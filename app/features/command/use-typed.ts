import { useActionData } from "@remix-run/react";
import type { Intent } from "../../contract/intents.ts";
import { asQuery, type Posted } from "./posted.ts";

/**
 * What the form of `intent` held when it was posted without script and refused: the page is then a new one, and what was
 * filled in must stand in it again. Null otherwise; with script the form itself still holds it.
 */
export function useTyped(intent: Intent): URLSearchParams | null {
  const posted = useActionData<Posted>();
  if (posted?.intent !== intent || posted.reply?.ok || !posted.fields) return null;
  return asQuery(posted.fields);
}
