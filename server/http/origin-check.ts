import type { IncomingHttpHeaders } from "node:http";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may write. `Origin` must be exactly the origin the page was served under; browsers that leave it out
 * must at least say `Sec-Fetch-Site: same-origin`. Remix checks neither for `?_data=` nor for resource routes, and lets a
 * missing Origin pass, so this stands before it. Writes through `?_data=` are refused altogether: no page makes them.
 */
export function mayWrite(
  method: string,
  url: string,
  headers: IncomingHttpHeaders,
  origins: ReadonlySet<string>,
): boolean {
  if (READS.has(method)) return true;
  if (/[?&]_data=/.test(url)) return false;
  if (headers.origin === undefined) return headers["sec-fetch-site"] === "same-origin";
  return isOwnOrigin(headers.origin, headers.host, origins);
}

/** Exactly an allowed origin, and the one this very request was addressed to. */
export function isOwnOrigin(origin: string, host: string | undefined, origins: ReadonlySet<string>): boolean {
  return origins.has(origin) && host !== undefined && new URL(origin).host === host;
}
