import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A page as bytes: rendered once, compressed once, the same for everyone who is not signed in. */
export type CachedPage = {
  html: Buffer;
  br: Buffer;
  gz: Buffer;
  etag: string;
  scripts: string[];
  styles: string[];
  /** Headers by host and coding, made at first use; see send-page.ts. */
  headers: Map<string, readonly string[]>;
};

/** A rendering: the text of the page, or null where there is none. */
type Rendered = { response: Pick<Response, "status">; page: string | null };

const MOST_PAGES = 300;

/** How long a page may be given without asking for the version anew, ms. */
const TRUST_MS = 100;

/** Public pages that change only with the release: paths, and the query fields that make a page of their own. */
export function isCacheable(url: URL): boolean {
  if (!/^\/(programme|challenges)(\/[A-Za-z0-9._-]{1,64})?$/.test(url.pathname)) return false;
  return [...url.searchParams].every(
    ([name, value]) => /^(day|track|lang|theme|dialogue)$/.test(name) && /^[A-Za-z0-9._-]{0,40}$/.test(value),
  );
}

/** Sources for the policy: the hash of every inline `element`, so that no nonce is ever kept. */
export function inlineHashes(html: string, element: "script" | "style"): string[] {
  const found = html.matchAll(new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, "g"));
  const hash = (body: string) => createHash("sha256").update(body).digest("base64");
  return [...new Set([...found].map(([, body = ""]) => `'sha256-${hash(body)}'`))];
}

/**
 * Keeps pages by key (release, language, address). The first asker's rendering serves all who come meanwhile; a
 * rendering that fails or is not a 200 is not kept. A new `version` empties it. Bounded: past 300 pages the oldest goes.
 * @param clock - ms of a clock that only goes forward
 */
export function createPageCache(clock: () => number = () => performance.now()) {
  const pages = new Map<string, Promise<CachedPage | null>>();
  const ready = new Map<string, CachedPage>();
  let held = "";
  let heldAt = Number.NEGATIVE_INFINITY;
  const forget = (key: string) => {
    pages.delete(key);
    ready.delete(key);
  };
  return {
    /** The page when it is at hand and its version was asked for a moment ago; without waiting for anything. */
    atHand: (key: string): CachedPage | null => (clock() - heldAt < TRUST_MS ? (ready.get(key) ?? null) : null),
    async page(version: string, key: string, render: () => Promise<Rendered>): Promise<CachedPage | null> {
      if (version !== held) {
        pages.clear();
        ready.clear();
      }
      held = version;
      heldAt = clock();
      const known = pages.get(key);
      if (known) return known;
      const made = compressed(render).catch(() => null);
      pages.set(key, made);
      if (pages.size > MOST_PAGES) forget(pages.keys().next().value as string);
      const page = await made;
      if (pages.get(key) !== made) return page;
      if (page) ready.set(key, page);
      else forget(key);
      return page;
    },
  };
}
export type PageCache = ReturnType<typeof createPageCache>;

async function compressed(render: () => Promise<Rendered>): Promise<CachedPage | null> {
  const { response, page: text } = await render();
  if (response.status !== 200 || text === null) return null;
  const html = Buffer.from(text);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(html, { level: 9 }),
  ]);
  const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
  return {
    html,
    br,
    gz,
    etag,
    scripts: inlineHashes(text, "script"),
    styles: inlineHashes(text, "style"),
    headers: new Map(),
  };
}
