import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { type Answer, AnswerContext } from "./components/answer.ts";
import { LANGUAGES } from "./domain/language.ts";
import { wordsChunk } from "./i18n/chunk.server.ts";
import { loadLanguage } from "./i18n/load.ts";
import { styleSheet } from "./styles.server.ts";

/**
 * Tells the log of what a page could not do, with its address but not its questions. Wrong addresses, refusals and
 * readers who left are no faults: they would fill the log with what anybody can ask for.
 */
export function handleError(error: unknown, { request }: Pick<LoaderFunctionArgs, "request">): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  console.error(`${request.method} ${new URL(request.url).pathname}`, error);
}

/** A rendering that is not ready by then is given up, ms. */
const ABORT_MS = 5_000;

/**
 * Renders a page, whole, and sends it as one piece. Every loader has answered before rendering begins, so a stream would
 * win a few ms to the first byte and pay for each of its hundreds of small pieces. A kept page must be whole anyway.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  await Promise.all(LANGUAGES.map(loadLanguage));
  const nonce = context.cspNonce;
  const given = nonce === undefined ? {} : { nonce };
  const words = wordsChunk(context.language);
  // A first visit brings no cookie; later pages find the sheet in the phone.
  const first = request.headers.get("cookie") === null;
  const styles = first ? styleSheet() : null;
  const told: Answer = { language: context.language, ...given, ...(words && { words }), ...(styles && { styles }) };
  const page = (
    <AnswerContext.Provider value={told}>
      <RemixServer context={remix} url={request.url} {...given} />
    </AnswerContext.Provider>
  );
  let code = status;
  const html = await new Promise<Buffer>((resolve, reject) => {
    const pieces: Buffer[] = [];
    const collect = new Writable({
      write(piece: Buffer, _encoding, done) {
        // React writes into views it uses again; what is kept must be a copy.
        pieces.push(Buffer.from(piece));
        done();
      },
      final(done) {
        clearTimeout(timer);
        resolve(Buffer.concat(pieces));
        done();
      },
    });
    const rendering = renderToPipeableStream(page, {
      ...given,
      onAllReady: () => rendering.pipe(collect),
      onShellError(error: unknown) {
        clearTimeout(timer);
        reject(error);
      },
      onError(error: unknown) {
        code = 500;
        console.error(error);
      },
    });
    // An uncleared timer keeps the whole rendering in memory until it fires.
    const timer = setTimeout(() => rendering.abort(), ABORT_MS);
  });
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(new Uint8Array(html), { headers, status: code });
}
