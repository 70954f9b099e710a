import type { LoaderFunctionArgs } from "@remix-run/node";

/** The log over http, for phones whose network lets no socket through: what `resume` answers on one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const since = new URL(request.url).searchParams.get("seq");
  const answer = await context.since(request, since);
  return Response.json(answer ?? { code: "malformed" }, {
    status: answer ? 200 : 400,
    headers: { "Cache-Control": "no-store" },
  });
}
