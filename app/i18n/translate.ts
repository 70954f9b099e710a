import type { Language } from "../domain/language.ts";
import { loaded } from "./load.ts";
import { localeOf } from "./locale.ts";
import type { MessageKey, Params, PluralKey } from "./messages.ts";

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

/** Words at hand; a key may be missing, since desk words are on desk pages only. */
type Known = Partial<Record<MessageKey, string>>;

/**
 * Words of `language`, which must have been loaded (`loadLanguage`), and `more` that came with the page. On a phone only
 * the language of the page is loaded.
 */
export function createT(language: Language, more: Known | null = null): T {
  if (more) return translator(language, { ...loaded(language), ...more });
  const t = made.get(language) ?? translator(language, loaded(language));
  made.set(language, t);
  return t;
}
/** Kept, since making Intl objects is what costs a server that renders many pages. */
const made = new Map<Language, T>();

/** Pure core of `createT`. An unknown key shows itself, so that a gap is seen rather than blank. */
export function translator(language: Language, messages: Known): T {
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
