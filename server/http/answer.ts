import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ViteDevServer } from "vite";
import type { Language } from "../../app/domain/language.ts";
import { addressOf } from "./address.ts";
import { isForm, readBody } from "./body.ts";
import { contentPolicy, setSafeHeaders } from "./headers.ts";
import { createKeptDoor } from "./kept-door.ts";
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
  /** Whether an error means that the store did not answer. */
  unanswered: (error: unknown) => boolean;
  onBroken: (error: unknown) => void;
};

/** What pages are asked by. Remix would throw at some of the others and take some for posts. */
const METHODS = new Set(["GET", "HEAD", "POST"]);

/** The one request listener: who is addressed, may it write, is it small enough, then files, kept pages, Remix. */
export function createAnswer(parts: AnswerParts) {
  const pages = createPageCache();
  const { context, remix, secure, hosts, trouble } = parts;
  const answerKept = createKeptDoor({ pages, hosts, secure, trouble, now: context.now });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const language = languageOf(request.headers);
    const refuse = (code: RefusedAtTheDoor) => refuseAtTheDoor(response, parts.words, language, code);
    const method = request.method ?? "GET";
    setSafeHeaders(response, secure);
    if (!parts.hosts.has(request.headers.host ?? "")) return refuse("wrong-host");
    if (!METHODS.has(method)) return refuse("wrong-method");
    if (!mayWrite(method, request.url ?? "/", request.headers, parts.origins)) return refuse("wrong-origin");
    const url = addressOf(request.url ?? "/", `http${secure ? "s" : ""}://${request.headers.host}`);
    if (!url) return refuse("malformed");
    if (url.pathname === "/healthz") return sendHealth(response, parts);
    // Kept pages carry an old clock; the phone takes this one.
    response.setHeader("Server-Timing", `now;desc="${parts.context.now()}"`);
    const trouble = parts.trouble();
    if (trouble) return refuse(trouble);
    const isPersona = method === "GET" && url.pathname.startsWith("/demo/in/");
    const persona = isPersona && (await parts.persona?.(url.pathname.slice("/demo/in/".length)));
    if (persona) return openPersona(response, persona);
    const body = method === "POST" ? await readBody(request) : null;
    if (method === "POST" && body === null) return refuse("too-large");
    if (body !== null && !(await isForm(body, request.headers["content-type"]))) return refuse("malformed");

    const abort = new AbortController();
    response.on("close", () => response.writableFinished || abort.abort());
    const asking = { cookies: request.headers.cookie, client: request.socket.remoteAddress ?? "", language };
    if (method !== "POST" && isCacheable(url) && !readCookie(request.headers.cookie, cookieName(secure))) {
      const version = await parts.pageVersion();
      // Rendered without the asker's cookies or signal: the page belongs to everyone.
      const kept = await pages.page(version, `${language} ${url.pathname}${url.search}`, () =>
        remix(new Request(url, { headers: { "accept-language": language } }), anonymous(language)),
      );
      if (kept) return sendPage(request, response, kept, secure, context.now());
    }
    const cspNonce = randomBytes(18).toString("base64");
    response.setHeader(
      "Content-Security-Policy",
      contentPolicy([`'nonce-${cspNonce}'`], url.host, secure, [`'nonce-${cspNonce}'`]),
    );
    if (parts.vite) response.removeHeader("Content-Security-Policy");
    else if (takesCoding(request)) await new Promise<void>((next) => parts.compress(request, response, next));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Cookie, Accept-Language, Accept-Encoding");
    const asked = toRequest(request, url, body, abort.signal);
    await send(response, await remix(asked, createLoadContext(context, { ...asking, cspNonce })));
  }

  const anonymous = (language: Language) => createLoadContext(context, { cookies: undefined, client: "", language });

  return (request: IncomingMessage, response: ServerResponse): void => {
    const run = () =>
      void answer(request, response).catch((error: unknown) => {
        // A request whose body was read counts as destroyed too; only a closed line has nobody to tell.
        if (request.socket.destroyed) return;
        const away = parts.unanswered(error);
        if (!away) parts.onBroken(error);
        refuseAtTheDoor(response, parts.words, languageOf(request.headers), away ? "store-lost" : "broken");
      });
    if (parts.vite) parts.vite.middlewares(request, response, run);
    else if (answerKept(request, response)) return;
    else parts.files(request, response, run);
  };
}

const takesCoding = ({ headers }: IncomingMessage): boolean =>
  /\b(br|gzip|deflate)\b/.test(String(headers["accept-encoding"]));

function sendHealth(response: ServerResponse, parts: AnswerParts): void {
  response.writeHead(parts.trouble() ? 503 : 200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  response.end(JSON.stringify(parts.health()));
}

function openPersona(response: ServerResponse, cookie: string): void {
  response.writeHead(303, { "Set-Cookie": cookie, Location: "/", "Cache-Control": "no-store" }).end();
}
