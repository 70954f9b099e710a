import { readFileSync } from "node:fs";
import type { Language } from "../domain/language.ts";

type Manifest = Record<string, { file: string } | undefined>;
let manifest: Manifest | undefined;

/**
 * Address of a language's words in the build, so that a page can ask for them with its first breath: without that they
 * wait for React and cost a phone one more round trip before a tap works. Null in development and where Vite left no
 * manifest (`build.manifest` in remix.config.js).
 */
export function wordsChunk(language: Language): string | null {
  manifest ??= import.meta.env.PROD ? read() : {};
  const entry = manifest[`app/i18n/${language}/catalogue.ts`];
  return entry ? `/${entry.file}` : null;
}

function read(): Manifest {
  try {
    // Seen from build/server/index.js, where this ends up.
    return JSON.parse(readFileSync(new URL("../.vite/client-manifest.json", import.meta.url), "utf8")) as Manifest;
  } catch {
    return {};
  }
}
