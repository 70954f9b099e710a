import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { AnswerContext } from "./components/answer.ts";
import { languageOf } from "./i18n/language-of.ts";
import { loadLanguage } from "./i18n/load.ts";

// Only the words of this page's language are fetched; without them nothing could be hydrated.
// The page as the server rendered it, link included, or the two renderings would differ.
const words = document.querySelector<HTMLLinkElement>("link[data-words]")?.getAttribute("href");

const styles = document.querySelector("style[data-styles]")?.textContent;

const language = languageOf(document.documentElement.lang) ?? "sv";

loadLanguage(language).then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <AnswerContext.Provider value={{ language, ...(words && { words }), ...(styles && { styles }) }}>
          <RemixBrowser />
        </AnswerContext.Provider>
      </StrictMode>,
    );
  }),
);
