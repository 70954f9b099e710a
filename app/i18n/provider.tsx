import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Language } from "../domain/language.ts";
import { createFormat, type Format } from "./format.ts";
import type { DeskMessages } from "./messages.ts";
import { createT, type T } from "./translate.ts";

const Context = createContext<{ t: T; format: Format } | null>(null);

type Props = { language: Language; timeZone: string; desk?: DeskMessages | null | undefined; children: ReactNode };

/** Gives every screen below it the words of `language`, those of the `desk` where they came along, and the clock of `timeZone`. */
export function I18nProvider(props: Props) {
  const { language, timeZone, desk = null } = props;
  const value = useMemo(
    () => ({ t: createT(language, desk), format: createFormat(language, timeZone) }),
    [language, timeZone, desk],
  );
  return <Context.Provider value={value}>{props.children}</Context.Provider>;
}

function useI18n() {
  const value = useContext(Context);
  if (!value) throw new Error("useT and useFormat need an I18nProvider above them");
  return value;
}

export const useT = (): T => useI18n().t;
export const useFormat = (): Format => useI18n().format;
/** The language of the page. */
export const useLanguage = (): Language => useI18n().t.language;
