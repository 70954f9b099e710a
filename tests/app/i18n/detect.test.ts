import { expect, test } from "vitest";
import { detectLanguage, languageOf } from "../../../app/i18n/detect.ts";

test("the chosen language goes before what the browser wishes", () => {
  expect(detectLanguage({ cookie: "a=b; lang=nb", acceptLanguage: "en" })).toBe("nb");
});

test("the browser's best known wish is taken", () => {
  expect(detectLanguage({ acceptLanguage: "de, en;q=0.5, nn-NO;q=0.8" })).toBe("nb");
  expect(detectLanguage({ acceptLanguage: "sv;q=0, en-GB" })).toBe("en");
});

test("Swedish is spoken to those who wish for nothing we have", () => {
  expect(detectLanguage({})).toBe("sv");
  expect(detectLanguage({ cookie: "lang=xx", acceptLanguage: "de;q=abc,,;" })).toBe("sv");
});

test("the data's codes and the regions of a language are understood", () => {
  expect([languageOf("lang.sv"), languageOf("sv-FI"), languageOf("no"), languageOf("fr"), languageOf(null)]).toEqual([
    "sv",
    "sv",
    "nb",
    null,
    null,
  ]);
});
