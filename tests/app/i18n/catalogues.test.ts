import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../app/domain/language.ts";
import { en } from "../../../app/i18n/en/catalogue.ts";
import { desk as enDesk } from "../../../app/i18n/en/desk.ts";
import type { DeskMessages, MessageKey, Messages } from "../../../app/i18n/messages.ts";
import { nb } from "../../../app/i18n/nb/catalogue.ts";
import { desk as nbDesk } from "../../../app/i18n/nb/desk.ts";
import { sv } from "../../../app/i18n/sv/catalogue.ts";
import { desk as svDesk } from "../../../app/i18n/sv/desk.ts";

const all: Record<Language, Messages & DeskMessages> = {
  sv: { ...sv, ...svDesk },
  nb: { ...nb, ...nbDesk },
  en: { ...en, ...enDesk },
};
const keys = Object.keys(all.sv) as MessageKey[];
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
    LANGUAGES.some((language) => slots(all[language][key]).join() !== slots(all.sv[key]).join()),
  );
  expect(unequal).toEqual([]);
});

test("every key that counts has a form for one and a form for the rest", () => {
  const lonely = keys
    .filter((key) => key.endsWith(".one"))
    .filter((key) => !(key.replace(/\.one$/, ".other") in all.sv));
  expect(lonely).toEqual([]);
});

test("keys begin with the name of their area and are written in kebab", () => {
  expect(keys.filter((key) => !/^[a-z]+(-[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(key))).toEqual([]);
});

test("only the organiser's pages use words of the desk, for only they get them", () => {
  const areas = [...new Set(Object.keys(svDesk).map((key) => key.split(".")[0]))].join("|");
  const used = new RegExp(`["'\`](${areas})\\.[a-z]`);
  const allowed =
    /^(i18n\/|components\/desk|routes\/(organiser|floor)|features\/(organiser|desk|schedule|floor|planning))/;
  const app = new URL("../../../app/", import.meta.url);
  const strays = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !allowed.test(path))
    .filter((path) => used.test(readFileSync(new URL(path, app), "utf8")));
  expect(strays).toEqual([]);
});
