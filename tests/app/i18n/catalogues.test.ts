import { expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../app/domain/language.ts";
import { en } from "../../../app/i18n/en/catalogue.ts";
import type { MessageKey, Messages } from "../../../app/i18n/messages.ts";
import { nb } from "../../../app/i18n/nb/catalogue.ts";
import { sv } from "../../../app/i18n/sv/catalogue.ts";

const all: Record<Language, Messages> = { sv, nb, en };
const keys = Object.keys(sv) as MessageKey[];
const slots = (message: string) => [...message.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name).sort();

test("the three languages have the same keys", () => {
  for (const language of LANGUAGES) expect(Object.keys(all[language]).sort()).toEqual([...keys].sort());
});

test("no message is empty", () => {
  const empty = LANGUAGES.flatMap((language) => keys.filter((key) => all[language][key].trim() === ""));
  expect(empty).toEqual([]);
});

test("a message has the same placeholders in every language", () => {
  const unequal = keys.filter((key) =>
    LANGUAGES.some((language) => slots(all[language][key]).join() !== slots(sv[key]).join()),
  );
  expect(unequal).toEqual([]);
});

test("every key that counts has a form for one and a form for the rest", () => {
  const lonely = keys.filter((key) => key.endsWith(".one")).filter((key) => !(key.replace(/\.one$/, ".other") in sv));
  expect(lonely).toEqual([]);
});

test("keys begin with the name of their area and are written in kebab", () => {
  expect(keys.filter((key) => !/^[a-z]+(-[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(key))).toEqual([]);
});
