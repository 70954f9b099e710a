import type { Language } from "../domain/language.ts";
import { loaded } from "./load.ts";
import { localeOf } from "./locale.ts";
import type { MessageKey, Messages, Params, PluralKey } from "./messages.ts";

/** Words of one language: `t("now.title")`, `t.n("meetings.new", 3)`. */
export type T = {
  (key: MessageKey, params?: Params): string;
  /** The form of `key` that fits `count`; the count itself is `{count}`. */
  n(key: PluralKey, count: number, params?: Params): string;
  /** A message cut at its placeholders, for those that are filled with elements. */
  parts(key: MessageKey): Part[];
  language: Language;
};
export type Part = { text: string } | { slot: string };

/** Words of `language`, which must have been loaded (`loadLanguage`). On a phone that is only the language of the page. */
export const createT = (language: Language): T => translator(language, loaded(language));

/** Pure core of `createT`. An unknown key shows itself, so that a gap is seen rather than blank. */
export function translator(language: Language, messages: Messages): T {
  const locale = localeOf(language);
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const fill = (message: string, params: Params) =>
    message.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : typeof value === "number" ? number.format(value) : value;
    });
  const t = (key: MessageKey, params: Params = {}) => fill(messages[key] ?? key, params);
  t.n = (key: PluralKey, count: number, params: Params = {}) => {
    const form = `${key}.${plural.select(count)}` as MessageKey;
    return t(form in messages ? form : (`${key}.other` as MessageKey), { count, ...params });
  };
  t.parts = (key: MessageKey) => split(messages[key] ?? key);
  t.language = language;
  return t;
}

/** "Bord {table} är ditt" -> text, slot, text. */
export const split = (message: string): Part[] =>
  message
    .split(/(\{[\w-]+\})/)
    .filter(Boolean)
    .map((piece) => (/^\{[\w-]+\}$/.test(piece) ? { slot: piece.slice(1, -1) } : { text: piece }));
