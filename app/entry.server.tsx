import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { type Answer, AnswerContext } from "./components/answer.ts";
import { LANGUAGES } from "./domain/language.ts";
import { wordsChunk } from "./i18n/chunk.server.ts";
import { loadLanguage } from "./i18n/load.ts";

/** A loader that has not answered by then is given up, ms. */
const ABORT_MS = 5_000;

/** Renders a page. Bots and pages for the cache wait for the whole of it, people get the frame at once. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  await Promise.all(LANGUAGES.map(loadLanguage));
  const nonce = context.cspNonce;
  // A page without a nonce is kept and served to many: the server hashes its scripts, so it must be whole.
  const whole = nonce === undefined || isbot(request.headers.get("user-agent"));

  const given = nonce === undefined ? {} : { nonce };
  const words = wordsChunk(context.language);
  const told: Answer = { ...given, ...(words && { words }) };
  const page = (
    <AnswerContext.Provider value={told}>
      <RemixServer context={remix} url={request.url} {...given} />
    </AnswerContext.Provider>
  );

  return new Promise((resolve, reject) => {
    let answered = false;
    let code = status;
    const answer = () => {
      answered = true;
      const body = new PassThrough();
      // An uncleared timer keeps the whole rendering in memory until it fires.
      body.on("close", () => clearTimeout(timer));
      headers.set("Content-Type", "text/html; charset=utf-8");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
      rendering.pipe(body);
    };
    const rendering = renderToPipeableStream(page, {
      ...given,
      [whole ? "onAllReady" : "onShellReady"]: answer,
      onShellError: (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
      onError(error: unknown) {
        code = 500;
        // What fails before the first byte is rejected and logged by the server.
        if (answered) console.error(error);
      },
    });
    const timer = setTimeout(() => rendering.abort(), ABORT_MS);
  });
}
