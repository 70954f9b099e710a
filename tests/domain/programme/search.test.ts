import { expect, test } from "vitest";
import { fold, search, searchIndex } from "../../../app/domain/programme/search.ts";
import { conference } from "../../../seed/sir/conference.ts";
import { organisations } from "../../../seed/sir/organisations.ts";

const index = searchIndex([
  ...organisations.map(({ name, city }) => ({ item: name, fields: [name, city ?? ""] })),
  ...conference.rooms.map(({ name }) => ({ item: name.sv ?? "", fields: [name.sv ?? ""] })),
]);

test.each([
  ["baerum", "Bærum kommune"],
  ["Baerum", "Bærum kommune"],
  ["Bærum", "Bærum kommune"],
  ["BÆRUM", "Bærum kommune"],
  ["bärum", "Bærum kommune"],
  ["barum", "Bærum kommune"],
  ["bodo", "Bodø kommune"],
  ["bodö", "Bodø kommune"],
  ["bodoe", "Bodø kommune"],
  ["alven", "Älven"],
  ["älv", "Älven"],
  ["tromso", "Tromsø kommune"],
  ["jarfalla", "Järfälla kommun"],
  ["kom bod", "Bodø kommune"],
])("%s finds %s first", (query, wanted) => {
  expect(search(index, query)[0]).toBe(wanted);
});

test("names without Nordic letters are found by queries with them", () => {
  const plain = searchIndex([{ item: "plain", fields: ["Baerum, Bodo and Alven"] }]);
  expect(["Bærum", "Bodø", "Älven", "Bodö"].map((query) => search(plain, query))).toEqual(Array(4).fill(["plain"]));
});

test("a whole word ranks before a beginning, and a title before what comes after it", () => {
  const few = searchIndex([
    { item: "beginning", fields: ["Skogsvy"] },
    { item: "later", fields: ["Annat", "Skog"] },
    { item: "whole", fields: ["Skog"] },
  ]);
  expect(search(few, "skog")).toEqual(["whole", "beginning", "later"]);
});

test("every word must be found, words in the middle of others are not, and an empty query finds nothing", () => {
  expect(search(index, "umeå kristiansand")).toEqual([]);
  expect(search(index, "merna")).toEqual([]);
  expect(search(index, " – ")).toEqual([]);
});

test("folding is the same for composed and decomposed letters", () => {
  expect(fold("Ska\u030Ane \u00C5 \u0041\u030A")).toBe(fold("Skåne Å Å"));
});
