import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

/** The desk opens on what happens now. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await context.requireOrganiser(request);
  return redirect("/organiser/floor");
}
