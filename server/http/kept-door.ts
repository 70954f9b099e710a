import type { IncomingMessage, ServerResponse } from "node:http";
import { languageOf } from "./language.ts";
import type { PageCache } from "./page-cache.ts";
import { sendPage } from "./send-page.ts";
import { cookieName, readCookie } from "./session-cookie.ts";

export type KeptDoorParts = {
  pages: PageCache;
  hosts: ReadonlySet<string>;
  secure: boolean;
  trouble: () => unknown;
  now: () => number;
};

/**
 * The shortest way through: a page that is at hand, asked for by somebody who is not signed in, under the very address
 * it was kept under. It stands before files and everything else, reads nothing but headers, and waits for nothing.
 * Answers false where there is more to look at; then the request goes the long way, which comes to the same.
 */
export const createKeptDoor =
  ({ pages, hosts, secure, trouble, now }: KeptDoorParts) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method, url, headers } = request;
    if ((method !== "GET" && method !== "HEAD") || trouble()) return false;
    const page = pages.atHand(`${languageOf(headers)} ${url}`);
    if (!page || !hosts.has(headers.host ?? "") || readCookie(headers.cookie, cookieName(secure))) return false;
    sendPage(request, response, page, secure, now());
    return true;
  };
