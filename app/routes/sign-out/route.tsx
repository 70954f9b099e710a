import { type ActionFunctionArgs, redirect, redirectDocument } from "@remix-run/node";

/** Ends the session on this phone. */
export async function action({ request, context }: ActionFunctionArgs) {
  return redirectDocument("/", { headers: await context.signIn.leave(request) });
}

/** Nothing to look at here: a link never signs anybody out. */
export const loader = () => redirect("/me");
