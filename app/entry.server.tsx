import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { type Answer, AnswerContext } from "./components/answer.ts";
import { LANGUAGES } from "./domain/language.ts";
import { handOff } from "./hand-off.server.ts";
import { wordsChunk } from "./i18n/chunk.server.ts";
import { loadLanguage } from "./i18n/load.ts";
import { createKeptPieces } from "./kept.server.ts";
import { styleSheet } from "./styles.server.ts";

/**
 * Tells the log of what a page could not do, with its address but not its questions. Wrong addresses, refusals and
 * readers who left are no faults: they would fill the log with what anybody can ask for.
 */
export function handleError(error: unknown, { request }: Pick<LoaderFunctionArgs, "request">): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  console.error(`${request.method} ${new URL(request.url).pathname}`, error);
}

const kept = createKeptPieces();

/**
 * Renders a page, whole, as one string, and leaves it with the context: fetch's streams cost more than the page's frame.
 * Every loader has answered before rendering begins, so nothing of it could come later. Remix's own way of sending its
 * data waits inside React for a stream; here it is read first and stands where Remix would put it.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  { serverHandoffStream: data, ...remix }: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  await Promise.all(LANGUAGES.map(loadLanguage));
  const nonce = context.cspNonce;
  const given = nonce === undefined ? {} : { nonce };
  const words = wordsChunk(context.language);
  // A first visit brings no cookie; later pages find the sheet in the phone.
  const first = request.headers.get("cookie") === null;
  const styles = first ? styleSheet() : null;
  // An answer to a form stands inside the pieces, and is nobody else's.
  const pieces = import.meta.env.PROD && request.method !== "POST" ? kept.forPage() : null;
  const told: Answer = {
    language: context.language,
    ...given,
    ...(words && { words }),
    ...(styles && { styles }),
    ...(pieces && { pieces }),
  };
  const scripts = data ? await handOff(data, nonce) : "";
  const page = renderToString(
    <AnswerContext.Provider value={told}>
      <RemixServer context={remix} url={request.url} {...given} />
    </AnswerContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  context.page = `<!DOCTYPE html>${pieces ? pieces.taken(page) : page}${scripts}`;
  return new Response(null, { headers, status });
}
