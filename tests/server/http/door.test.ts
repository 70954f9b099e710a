import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { internalPath } from "../../../app/contract/internal-path.ts";
import { safeHeaders } from "../../../server/http/headers.ts";
import { createKeptDoor } from "../../../server/http/kept-door.ts";
import { languageOf } from "../../../server/http/language.ts";
import { isOwnOrigin, mayWrite } from "../../../server/http/origin-check.ts";
import { createPace } from "../../../server/http/pace.ts";
import { createPageCache, inlineHashes, isCacheable } from "../../../server/http/page-cache.ts";
import { readCookie } from "../../../server/http/session-cookie.ts";

const origins = new Set(["https://dag.example", "http://localhost:3000"]);
const from = (origin: string | undefined, host = "dag.example", site?: string) => ({
  host,
  ...(origin !== undefined && { origin }),
  ...(site !== undefined && { "sec-fetch-site": site }),
});

test("a write passes only from exactly the origin it is addressed to", () => {
  expect(mayWrite("POST", "/meetings", from("https://dag.example"), origins)).toBe(true);
  for (const origin of [
    "https://evil.example",
    "https://dag.example.evil.example",
    "http://dag.example",
    "https://dag.example:444",
    "null",
    "",
    "http://localhost:3000",
  ])
    expect(mayWrite("POST", "/meetings", from(origin), origins), origin).toBe(false);
});

test("a write without Origin passes only when the browser says it comes from the same site", () => {
  expect(mayWrite("POST", "/", from(undefined), origins)).toBe(false);
  expect(mayWrite("DELETE", "/", from(undefined, "dag.example", "cross-site"), origins)).toBe(false);
  expect(mayWrite("POST", "/", from(undefined, "dag.example", "same-origin"), origins)).toBe(true);
});

test("a write to a loader's address is refused even from the own origin", () => {
  expect(mayWrite("POST", "/meetings?_data=routes%2Fmeetings", from("https://dag.example"), origins)).toBe(false);
  expect(mayWrite("GET", "/meetings?_data=x", from("https://evil.example"), origins)).toBe(true);
});

test("an own origin that is not the addressed one is not own", () => {
  expect(isOwnOrigin("http://localhost:3000", "localhost:3000", origins)).toBe(true);
  expect(isOwnOrigin("http://localhost:3000", "dag.example", origins)).toBe(false);
});

test("a path that would leave the app is no path", () => {
  const inside = ["/", "/meetings?x=1#top", "/programme/se.09"];
  expect(inside.map(internalPath)).toEqual(inside);
  const outside = [
    "//evil.example",
    "/\\evil.example",
    "\\/evil",
    "https://evil.example/",
    "javascript:alert(1)",
    "",
    "a",
    "/\t/evil",
    "/.//evil",
    "/x/..//evil",
    "/a\nb",
    null,
    7,
  ];
  expect(outside.map(internalPath)).toEqual(outside.map(() => null));
});

test("the reader's choice of language goes before the browser's, and Swedish is last", () => {
  expect(languageOf({ cookie: "lang=nb", "accept-language": "en" })).toBe("nb");
  expect(languageOf({ cookie: "lang=xx", "accept-language": "de, en;q=0.5, no;q=0.8" })).toBe("nb");
  expect(languageOf({ "accept-language": "en-GB,en;q=0.9,sv;q=0.1" })).toBe("en");
  expect(languageOf({ "accept-language": "de" })).toBe("sv");
  expect(languageOf({})).toBe("sv");
});

test("a cookie is found by its whole name", () => {
  expect(readCookie("xsamspar=1; samspar=two; samspar=three", "samspar")).toBe("two");
  expect(readCookie("samspar=", "samspar")).toBe(null);
  expect(readCookie(undefined, "samspar")).toBe(null);
});

test("a person who is too quick waits, others do not", () => {
  let now = 0;
  const pace = createPace(3, 10, () => now);
  expect([pace("a"), pace("a"), pace("a"), pace("a"), pace("b")]).toEqual([0, 0, 0, 10, 0]);
  now = 9_500;
  expect(pace("a")).toBe(1);
  now = 10_001;
  expect(pace("a")).toBe(0);
});

test("only public pages with known questions are kept, so that no one can fill the cache with addresses", () => {
  const kept = (path: string) => isCacheable(new URL(path, "http://x"));
  expect(
    ["/programme", "/programme?day=1&track=tr.akademi", "/programme/se.09", "/challenges/ch.01"].map(kept),
  ).toEqual([true, true, true, true]);
  expect(
    ["/", "/me", "/programme?x=1", "/programme?mine=1", "/programme/a/b", "/programme?day=%3Cscript%3E"].map(kept),
  ).toEqual([false, false, false, false, false, false]);
});

test("every inline script of a kept page is allowed by its hash, and files need none", () => {
  const hashes = inlineHashes(
    '<script>a()</script><script src="/x.js"></script><script type="module">b()</script><script>a()</script>',
    "script",
  );
  expect(hashes).toEqual([
    "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
    "'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='",
  ]);
});

test("a page is at hand for a tenth of a second after its version was asked for, and never under an older one", async () => {
  let now = 0;
  const { page, atHand } = createPageCache(() => now);
  const render = (page: string) => async () => ({ response: { status: 200 }, page });
  expect(atHand("a")).toBeNull();
  await page("1", "a", render("one"));
  expect(atHand("a")?.html.toString()).toBe("one");
  now = 100;
  expect(atHand("a")).toBeNull();
  await page("2", "b", render("two"));
  expect([atHand("a"), atHand("b")?.html.toString()]).toEqual([null, "two"]);
  await page("2", "c", async () => ({ response: { status: 404 }, page: "no" }));
  expect(atHand("c")).toBeNull();
});

test("a page at hand is given to who is not signed in, under an own host alone, with every header of an answer", async () => {
  const pages = createPageCache(() => 0);
  await pages.page("1", "sv /programme", async () => ({ response: { status: 200 }, page: "<p>kept</p>" }));
  const hosts = new Set<string>();
  const answer = createKeptDoor({ pages, hosts, secure: true, trouble: () => null, now: () => 5 });
  const http = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  const ask = (headers: Record<string, string> = {}, path = "/programme") =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { "accept-language": "sv", ...headers } });

  expect((await ask()).status).toBe(404);
  hosts.add(`127.0.0.1:${port}`);
  const found = await ask();
  expect(await found.text()).toBe("<p>kept</p>");
  expect(safeHeaders(true).map(([name]) => found.headers.get(name))).toEqual(
    safeHeaders(true).map(([, value]) => value),
  );
  expect(found.headers.get("server-timing")).toBe('now;desc="5"');
  expect(found.headers.get("content-security-policy")).toContain("script-src 'self'");
  const again = await ask({ "if-none-match": `W/${found.headers.get("etag")}` });
  expect([again.status, again.headers.get("x-frame-options")]).toEqual([304, "DENY"]);
  const elsewhere = [
    ask({ cookie: "__Host-samspar=x" }),
    ask({ "accept-language": "en" }),
    ask({}, "/programme?day=1"),
  ];
  expect((await Promise.all(elsewhere)).map(({ status }) => status)).toEqual([404, 404, 404]);
  http.close();
});
