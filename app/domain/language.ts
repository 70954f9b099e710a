/** Languages of screens and content. */
export type Language = "sv" | "nb" | "en";
export const LANGUAGES = ["sv", "nb", "en"] as const satisfies readonly Language[];

/** Text in the languages its author gave; at least one is present. The order of fallback is i18n's. */
export type Localised = Partial<Record<Language, string>>;
