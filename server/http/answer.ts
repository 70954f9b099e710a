import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ViteDevServer } from "vite";
import type { Language } from "../../app/domain/language.ts";
import { readBody } from "./body.ts";
import { contentPolicy, setSafeHeaders } from "./headers.ts";
import { languageOf } from "./language.ts";
import { type ContextParts, createLoadContext } from "./load-context.ts";
import { mayWrite } from "./origin-check.ts";
import { createPageCache, isCacheable } from "./page-cache.ts";
import { type RefusedAtTheDoor, refuseAtTheDoor, type Words } from "./refusal-page.ts";
import { type Remix, send, toRequest } from "./remix-request.ts";
import { sendPage } from "./send-page.ts";
import { cookieName, readCookie } from "./session-cookie.ts";

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export type AnswerParts = {
  context: ContextParts;
  remix: Remix;
  /** Static files, then whatever compresses answers; Vite's own handler in development. */
  files: Handler;
  compress: Handler;
  vite: ViteDevServer | null;
  origins: ReadonlySet<string>;
  hosts: ReadonlySet<string>;
  secure: boolean;
  words: Words;
  /** Null while all is well; else what to tell everyone. */
  trouble: () => "store-lost" | "starting" | null;
  /** Names the state of public pages: epoch and release. */
  pageVersion: () => Promise<string>;
  health: () => object;
  /** Demo mode only: opens a session for a persona, giving its cookie. */
  persona: ((key: string) => Promise<string | null>) | null;
  onBroken: (error: unknown) => void;
};

/** The one request listener: who is addressed, may it write, is it small enough, then files, kept pages, Remix. */
export function createAnswer(parts: AnswerParts) {
  const page = createPageCache();
  const { context, remix, secure } = parts;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const language = languageOf(request.headers);
    const refuse = (code: RefusedAtTheDoor) => refuseAtTheDoor(response, parts.words, language, code);
    const method = request.method ?? "GET";
    setSafeHeaders(response, secure);
    if (!parts.hosts.has(request.headers.host ?? "")) return refuse("wrong-host");
    if (!mayWrite(method, request.url ?? "/", request.headers, parts.origins)) return refuse("wrong-origin");
    const url = new URL(request.url ?? "/", `http${secure ? "s" : ""}://${request.headers.host}`);
    if (url.pathname === "/healthz") return sendHealth(response, parts);
    // Kept pages carry an old clock; the phone takes this one.
    response.setHeader("Server-Timing", `now;desc="${parts.context.now()}"`);
    const trouble = parts.trouble();
    if (trouble) return refuse(trouble);
    if (parts.persona && method === "GET" && url.pathname.startsWith("/demo/in/"))
      return openPersona(response, await parts.persona(url.pathname.slice("/demo/in/".length)));
    const body = method === "GET" || method === "HEAD" ? null : await readBody(request);
    if (body === null && method !== "GET" && method !== "HEAD") return refuse("too-large");

    const abort = new AbortController();
    response.on("close", () => response.writableFinished || abort.abort());
    const asking = { cookies: request.headers.cookie, client: request.socket.remoteAddress ?? "", language };
    if (
      (method === "GET" || method === "HEAD") &&
      isCacheable(url) &&
      !readCookie(request.headers.cookie, cookieName(secure))
    ) {
      const version = await parts.pageVersion();
      // Rendered without the asker's cookies or signal: the page belongs to everyone.
      const kept = await page(version, `${language} ${url.pathname}${url.search}`, () =>
        remix(new Request(url, { headers: { "accept-language": language } }), anonymous(language)),
      );
      if (kept) return sendPage(request, response, kept, secure);
    }
    const cspNonce = randomBytes(18).toString("base64");
    response.setHeader(
      "Content-Security-Policy",
      contentPolicy([`'nonce-${cspNonce}'`], url.host, secure, [`'nonce-${cspNonce}'`]),
    );
    if (!parts.vite) await new Promise<void>((next) => parts.compress(request, response, next));
    else response.removeHeader("Content-Security-Policy");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Cookie, Accept-Language, Accept-Encoding");
    const asked = toRequest(request, url.origin, body, abort.signal);
    await send(response, await remix(asked, createLoadContext(context, { ...asking, cspNonce })));
  }

  const anonymous = (language: Language) => createLoadContext(context, { cookies: undefined, client: "", language });

  return (request: IncomingMessage, response: ServerResponse): void => {
    const run = () =>
      void answer(request, response).catch((error: unknown) => {
        if (request.destroyed && !response.headersSent) return;
        parts.onBroken(error);
        refuseAtTheDoor(response, parts.words, languageOf(request.headers), "broken");
      });
    if (parts.vite) parts.vite.middlewares(request, response, run);
    else parts.files(request, response, run);
  };
}

function sendHealth(response: ServerResponse, parts: AnswerParts): void {
  response.writeHead(parts.trouble() ? 503 : 200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  response.end(JSON.stringify(parts.health()));
}

function openPersona(response: ServerResponse, cookie: string | null): void {
  if (cookie) response.setHeader("Set-Cookie", cookie);
  if (cookie) response.setHeader("Location", "/");
  response.writeHead(cookie ? 303 : 404, { "Cache-Control": "no-store" }).end();
}
