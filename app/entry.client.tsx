import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { languageOf } from "./i18n/detect.ts";
import { loadLanguage } from "./i18n/load.ts";

// Only the words of this page's language are fetched; without them nothing could be hydrated.
loadLanguage(languageOf(document.documentElement.lang) ?? "sv").then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);
