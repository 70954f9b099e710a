import { LANGUAGES, type Language } from "../domain/language.ts";
import { isLoaded } from "./load.ts";
import type { MessageKey, Params } from "./messages.ts";
import { createT, type T } from "./translate.ts";

type Match = { id: string; data?: unknown };

/** Words for a route's `meta`, which has no React context. The root loader carries the language. */
export function metaT(matches: readonly (Match | undefined)[]): T {
  const root = matches.find((match) => match?.id === "root")?.data as { language?: Language } | undefined;
  const language = root?.language;
  if (language && isLoaded(language)) return createT(language);
  return createT(LANGUAGES.find(isLoaded) ?? "sv");
}

/** `export const meta = titled("now.title")`. */
export const titled =
  (key: MessageKey, params: Params = {}) =>
  ({ matches }: { matches: readonly (Match | undefined)[] }) => {
    const t = metaT(matches);
    return [{ title: `${t(key, params)} · ${t("shell.product")}` }];
  };
