import { expect, test } from "vitest";
import { languageOf } from "../../../app/i18n/language-of.ts";

test("codes of the data, with a region, and the other Norwegian ones, are understood", () => {
  expect(["lang.sv", "sv-FI", "no", "nn-NO", "EN-gb", "fr", "", null].map(languageOf)).toEqual([
    "sv",
    "sv",
    "nb",
    "nb",
    "en",
    null,
    null,
    null,
  ]);
});
