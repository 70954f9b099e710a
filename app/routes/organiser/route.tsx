import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

/** The desk opens on what happens now. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await context.requireOrganiser(request);
  return redirect("/organiser/floor");
}

/** Never shown; a route without a page would answer those it is closed to with a status and no words. */
export default function Organiser() {
  return null;
}
