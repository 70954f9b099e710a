import type { Language } from "../domain/language.ts";
import { desk as en } from "./en/desk.ts";
import type { DeskMessages } from "./messages.ts";
import { desk as nb } from "./nb/desk.ts";
import { desk as sv } from "./sv/desk.ts";

const words: Record<Language, DeskMessages> = { sv, nb, en };

/** Words for the address `path`: those of the desk under /organiser and on the hall screen, else none. */
export const deskWords = (path: string, language: Language): DeskMessages | null =>
  /^\/(organiser|floor)(\/|$)/.test(path) ? words[language] : null;
