import type { IncomingMessage, ServerResponse } from "node:http";
import { contentPolicy } from "./headers.ts";
import type { CachedPage } from "./page-cache.ts";

/** Sends a kept page in the best coding the reader takes, or 304 when they have it already. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: CachedPage, secure: boolean): void {
  response.setHeader("ETag", page.etag);
  response.setHeader("Cache-Control", "private, no-cache");
  response.setHeader("Vary", "Cookie, Accept-Language, Accept-Encoding");
  response.setHeader(
    "Content-Security-Policy",
    contentPolicy(page.scripts, request.headers.host ?? "", secure, page.styles),
  );
  if ((request.headers["if-none-match"] ?? "").split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, "") === page.etag)) {
    response.writeHead(304).end();
    return;
  }
  const takes = request.headers["accept-encoding"] ?? "";
  const coding = /\bbr\b/.test(takes) ? "br" : /\bgzip\b/.test(takes) ? "gzip" : null;
  const body = coding === "br" ? page.br : coding === "gzip" ? page.gz : page.html;
  if (coding) response.setHeader("Content-Encoding", coding);
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
