import { LANGUAGES, type Language } from "../domain/language.ts";

const isLanguage = (code: string): code is Language => (LANGUAGES as readonly string[]).includes(code);

/** The language named by `code` ("sv", "sv-SE", "lang.sv"; nn and no read bokmål), or null. */
export function languageOf(code: string | null | undefined): Language | null {
  const stem =
    (code ?? "")
      .toLowerCase()
      .replace(/^lang\./, "")
      .split("-")[0] ?? "";
  if (stem === "no" || stem === "nn") return "nb";
  return isLanguage(stem) ? stem : null;
}

/** Language of a request: the cookie `lang`, else the best of Accept-Language, else Swedish. */
export function detectLanguage(headers: { cookie?: string | null; acceptLanguage?: string | null }): Language {
  const cookie = /(?:^|;\s*)lang=([^;]+)/.exec(headers.cookie ?? "")?.[1];
  return languageOf(cookie) ?? accepted(headers.acceptLanguage ?? "") ?? "sv";
}

function accepted(header: string): Language | null {
  const wishes = header.split(",").map((wish) => {
    const [code = "", ...rest] = wish.trim().split(";");
    const weight = /^\s*q=([\d.]+)/.exec(rest.join(";"))?.[1];
    return { language: languageOf(code), weight: weight === undefined ? 1 : Number(weight) };
  });
  const best = wishes.filter(({ language, weight }) => language && weight > 0).sort((a, b) => b.weight - a.weight)[0];
  return best?.language ?? null;
}
