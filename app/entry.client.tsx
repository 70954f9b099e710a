import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { AnswerContext } from "./components/answer.ts";
import { languageOf } from "./i18n/language-of.ts";
import { loadLanguage } from "./i18n/load.ts";
import { patient } from "./realtime/patient-readings.ts";

window.fetch = patient(window.fetch.bind(window));

// Only the words of this page's language are fetched; without them nothing could be hydrated.
// The page as the server rendered it, link included, or the two renderings would differ.
const words = document.querySelector<HTMLLinkElement>("link[data-words]")?.getAttribute("href");

const styles = document.querySelector("style[data-styles]")?.textContent;

const language = languageOf(document.documentElement.lang) ?? "sv";

/**
 * Waits until Remix has read the page's data. It does so in its first rendering and suspends for it, outside any boundary; a
 * tap in that moment makes React render at once, which ends in its error 345 and loses what was tapped or filled in. Called
 * ahead of React, `RemixBrowser` begins to read and throws the promise before it reaches a hook (@remix-run/react 2.17.5).
 */
async function dataRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    if (waiting instanceof Promise) await waiting;
  }
}

Promise.all([loadLanguage(language), dataRead()]).then(() =>
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
