import type { ServerResponse } from "node:http";
import type { Language } from "../../app/domain/language.ts";

/** Words for a refusal before Remix: compose.ts hands over i18n's. */
export type Words = (language: Language, key: "title" | RefusedAtTheDoor) => string;
export type RefusedAtTheDoor =
  | "wrong-host"
  | "wrong-method"
  | "malformed"
  | "wrong-origin"
  | "too-large"
  | "store-lost"
  | "starting"
  | "broken";

const STATUS: Record<RefusedAtTheDoor, number> = {
  "wrong-host": 421,
  "wrong-method": 405,
  malformed: 400,
  "wrong-origin": 403,
  "too-large": 413,
  "store-lost": 503,
  starting: 503,
  broken: 500,
};

/** Answers with a short page in the reader's language, without scripts, never kept by a cache. */
export function refuseAtTheDoor(
  response: ServerResponse,
  words: Words,
  language: Language,
  code: RefusedAtTheDoor,
): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(STATUS[code], {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    ...(STATUS[code] === 503 && { "Retry-After": "5" }),
    ...(STATUS[code] === 405 && { Allow: "GET, HEAD, POST" }),
    Connection: "close",
  });
  response.end(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${words(language, "title")}</title><h1>${words(language, "title")}</h1><p>${words(language, code)}</p>`,
  );
}
