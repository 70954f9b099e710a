import type { ShouldRevalidateFunction } from "@remix-run/react";
import { isUnknown, type Posted } from "./posted.ts";

/**
 * For `shouldRevalidate` of the root and of every page with commands: the page is not read anew after a command that was
 * refused, nor after one whose outcome is unknown, since the dead network would take the page away as well.
 */
export const reread: ShouldRevalidateFunction = ({ actionResult, actionStatus }) =>
  (actionStatus ?? 200) < 400 && !isUnknown(posted(actionResult));

const posted = (result: unknown): Posted | undefined =>
  typeof result === "object" && result !== null && "reply" in result ? (result as Posted) : undefined;
