import { expect, test } from "vitest";
import { say } from "../../../app/domain/said.ts";

test("a reader gets the own language, then the neighbour's", () => {
  expect(say({ sv: "hej", nb: "hei", en: "hi" }, "nb")).toEqual({ text: "hei", lang: "nb" });
  expect(say({ nb: "hei", en: "hi" }, "sv")).toEqual({ text: "hei", lang: "nb" });
  expect(say({ sv: "hej", en: "hi" }, "nb")).toEqual({ text: "hej", lang: "sv" });
  expect(say({ sv: "hej", nb: "hei" }, "en")).toEqual({ text: "hej", lang: "sv" });
});

test("text that is empty in a language counts as not written", () => {
  expect(say({ sv: "", en: "hi" }, "sv")).toEqual({ text: "hi", lang: "en" });
});

test("content nobody wrote is an empty text in the reader's language", () => {
  expect(say({}, "en")).toEqual({ text: "", lang: "en" });
});
