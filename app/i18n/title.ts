import { LANGUAGES, type Language } from "../domain/language.ts";
import { isLoaded } from "./load.ts";
import type { DeskMessages, MessageKey, Params } from "./messages.ts";
import { createT, type T } from "./translate.ts";

type Match = { id: string; data?: unknown };
/** What the root loader tells of words. */
type Root = { language?: Language; desk?: DeskMessages | null };

/** Words for a route's `meta`, which has no React context. The root loader carries the language. */
export function metaT(matches: readonly (Match | undefined)[]): T {
  const root = matches.find((match) => match?.id === "root")?.data as Root | undefined;
  const language = root?.language;
  const readable = language && isLoaded(language) ? language : (LANGUAGES.find(isLoaded) ?? "sv");
  return createT(readable, root?.desk);
}

/** `export const meta = titled("now.title")`. */
export const titled =
  (key: MessageKey, params: Params = {}) =>
  ({ matches }: { matches: readonly (Match | undefined)[] }) => {
    const t = metaT(matches);
    return [
      { name: "description", content: t("shell.description") },
      { title: `${t(key, params)} · ${t("shell.product")}` },
    ];
  };
