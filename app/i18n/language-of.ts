import { LANGUAGES, type Language } from "../domain/language.ts";

/** The language a code names ("sv", "sv-SE", the data's "lang.sv"; nn and no read bokmål), or null. */
export function languageOf(code: string | null | undefined): Language | null {
  const stem =
    (code ?? "")
      .toLowerCase()
      .replace(/^lang\./, "")
      .split("-")[0] ?? "";
  if (stem === "no" || stem === "nn") return "nb";
  return LANGUAGES.find((language) => language === stem) ?? null;
}
