import { Form, useLocation } from "@remix-run/react";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { useLanguage, useT } from "../i18n/provider.tsx";

/** Each language in its own words, whoever reads. */
const NAMES: Record<Language, string> = { sv: "Svenska", nb: "Norsk", en: "English" };

/** Changes the language of the screens. A full page load: a phone holds the words of one language only. */
export function LanguageSwitch() {
  const t = useT();
  const current = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/language"
      reloadDocument
      className="row wrap languages"
      aria-label={t("shell.language")}
    >
      <input type="hidden" name="next" value={pathname + search} />
      {LANGUAGES.map((language) => (
        <button
          type="submit"
          key={language}
          className="btn quiet xs"
          name="lang"
          value={language}
          lang={language}
          aria-current={language === current || undefined}
        >
          {NAMES[language]}
        </button>
      ))}
    </Form>
  );
}
