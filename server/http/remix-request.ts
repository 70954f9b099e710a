import type { IncomingMessage, ServerResponse } from "node:http";
import {
  type AppLoadContext,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from "@remix-run/node";
import { handlersByPlace, placeOf } from "./routes-by-place.ts";

/** Mark set on requests for data, so that the form door can tell a fetcher from a document. Never taken from outside. */
const DATA_MARK = "X-Samspar-Data";

/**
 * A fetch Request of a Node request for `url` whose body, if any, has been read. Of what only reads, the cookie alone is
 * taken along: Remix copies all headers twice for each loader, and pages look at no other.
 */
export function toRequest(incoming: IncomingMessage, url: URL, body: Buffer | null, signal: AbortSignal): Request {
  const headers = incoming.method === "POST" ? headersOf(incoming) : new Headers();
  const { cookie } = incoming.headers;
  if (cookie !== undefined) headers.set("Cookie", cookie);
  if (url.pathname.endsWith(".data")) headers.set(DATA_MARK, "1");
  else headers.delete(DATA_MARK);
  return new Request(url, {
    method: incoming.method ?? "GET",
    headers,
    signal,
    ...(body && body.length > 0 && { body: new Uint8Array(body) }),
  });
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined && !name.startsWith(":")) for (const one of [value].flat()) headers.append(name, one);
  return headers;
}

/** What Remix answers: a rendered page beside its Response, which then has no body; or a Response alone. */
export type RemixAnswer = { response: Response; page: string | null };

/** Answers `outgoing`: a page in one piece, anything else streaming. */
export async function send(outgoing: ServerResponse, { response, page }: RemixAnswer): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== "set-cookie") outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("Set-Cookie", cookies);
  if (page !== null) outgoing.end(page);
  else if (response.body) await writeReadableStreamToWritable(response.body, outgoing);
  else outgoing.end();
}

/**
 * Remix as one function. In development the build is asked for anew each time. A build is asked place by place, since
 * Remix sorts and tries all routes it knows three times a page, which with thirty of them is a tenth of the work.
 */
export function createRemix(build: ServerBuild | (() => Promise<ServerBuild>), mode: string) {
  const whole = createRequestHandler(build, mode);
  const places = typeof build === "function" ? new Map() : handlersByPlace(build, mode);
  return async (request: Request, context: AppLoadContext): Promise<RemixAnswer> => {
    const handle = places.get(placeOf(new URL(request.url).pathname)) ?? whole;
    const response = await handle(request, context);
    return { response, page: context.page ?? null };
  };
}
export type Remix = ReturnType<typeof createRemix>;
