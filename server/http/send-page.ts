import type { IncomingMessage, ServerResponse } from "node:http";
import { contentPolicy, safeHeaders } from "./headers.ts";
import type { CachedPage } from "./page-cache.ts";

type Coding = "br" | "gzip" | "";

/**
 * Sends a kept page in the best coding the reader takes, or 304 when they have it already. Its headers are the whole
 * answer's and made once for a host and coding; only the clock is of now, since a kept page carries an old one.
 * @param now - of the conference, ms UTC
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: CachedPage,
  secure: boolean,
  now: number,
): void {
  const { host = "", "if-none-match": has, "accept-encoding": takes } = request.headers;
  const clock = ["Server-Timing", `now;desc="${now}"`];
  if (has && isSame(has, page.etag)) {
    response.writeHead(304, [...headersOf(page, host, "", secure), ...clock]).end();
    return;
  }
  const coding = codingOf(typeof takes === "string" ? takes : "");
  const body = coding === "br" ? page.br : coding === "gzip" ? page.gz : page.html;
  const length = ["Content-Type", "text/html; charset=utf-8", "Content-Length", String(body.length)];
  response.writeHead(200, [...headersOf(page, host, coding, secure), ...length, ...clock]);
  response.end(request.method === "HEAD" ? undefined : body);
}

const codingOf = (takes: string): Coding => (/\bbr\b/.test(takes) ? "br" : /\bgzip\b/.test(takes) ? "gzip" : "");

const isSame = (has: string, etag: string): boolean =>
  has === etag || has.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, "") === etag);

/** Names and values in turn, as `writeHead` takes them. */
function headersOf(page: CachedPage, host: string, coding: Coding, secure: boolean): readonly string[] {
  const key = `${coding} ${host}`;
  const known = page.headers.get(key);
  if (known) return known;
  const made = [
    ...safeHeaders(secure).flat(),
    ...["ETag", page.etag, "Cache-Control", "private, no-cache", "Vary", "Cookie, Accept-Language, Accept-Encoding"],
    ...["Content-Security-Policy", contentPolicy(page.scripts, host, secure, page.styles)],
    ...(coding ? ["Content-Encoding", coding] : []),
  ];
  page.headers.set(key, made);
  return made;
}
