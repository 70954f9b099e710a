import { LANGUAGES, type Language } from "../../app/domain/language.ts";
import { readCookie } from "./session-cookie.ts";

const ALIASES: Record<string, Language> = { sv: "sv", nb: "nb", no: "nb", nn: "nb", en: "en", da: "nb" };

/** The reader's language: what they chose (cookie `lang`), else the first in Accept-Language the app speaks, else Swedish. */
export function languageOf(headers: { cookie?: string | undefined; "accept-language"?: string | undefined }): Language {
  const chosen = readCookie(headers.cookie, "lang");
  const known = LANGUAGES.find((language) => language === chosen);
  if (known) return known;
  const wishes = (headers["accept-language"] ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const quality = rest.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean);
      return { language: ALIASES[tag.slice(0, 2).toLowerCase()], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((wish) => wish.language && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wishes[0]?.language ?? "sv";
}
