import { expect, test } from "vitest";
import { deskWords } from "../../../app/i18n/desk.server.ts";
import { isLoaded, loadLanguage } from "../../../app/i18n/load.ts";
import { sv } from "../../../app/i18n/sv/catalogue.ts";
import { createT, split, translator } from "../../../app/i18n/translate.ts";

const t = translator("sv", sv);

test("placeholders are filled, and numbers are written the language's way", () => {
  expect(t("common.table", { table: "12" })).toBe("Bord 12");
  expect(t("common.table", { table: 1200 })).toBe("Bord 1\u00a0200");
});

test("a placeholder without a value stays, so that the gap is seen", () => {
  expect(t("common.table")).toBe("Bord {table}");
});

test("one and many have their own form", () => {
  expect(t.n("now.seats-left", 1)).toBe("1 plats kvar");
  expect(t.n("now.seats-left", 38)).toBe("38 platser kvar");
  expect(t.n("now.seats-left", 0)).toBe("0 platser kvar");
});

test("a message is cut at its placeholders", () => {
  expect(split("Bord {table} är ditt")).toEqual([{ text: "Bord " }, { slot: "table" }, { text: " är ditt" }]);
  expect(split("{time}")).toEqual([{ slot: "time" }]);
});

test("words are there once their language is loaded", async () => {
  expect(isLoaded("nb")).toBe(false);
  expect(() => createT("nb")).toThrow("the words of nb are not loaded");
  await loadLanguage("nb");
  expect(createT("nb")("common.yes")).toBe("Ja");
});

test("words of the desk are known where they came along", async () => {
  await loadLanguage("sv");
  expect(createT("sv", deskWords("/organiser/floor", "sv"))("organiser.schedule")).toBe("Schema");
  expect(deskWords("/organisers", "sv")).toBe(null);
  expect(createT("sv")("organiser.schedule")).toBe("organiser.schedule");
});
