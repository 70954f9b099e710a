import type { PersonId } from "../app/domain/id.ts";
import type { Localised } from "../app/domain/language.ts";
import type { Person } from "../app/domain/person.ts";

export type Persona = {
  /** In the address of the sign-in link. */
  key: string;
  person: PersonId;
  name: string;
  /** Who this is to be, for those who choose. */
  story: Localised;
  /** What differs from the attendee plan's person. */
  set: Partial<Pick<Person, "about" | "languages" | "language">>;
};

const persona = (key: string, number: string, story: Localised, set: Persona["set"] = {}): Persona => ({
  key,
  person: `p.${number}` as PersonId,
  name: `Deltagare ${number} (demo)`,
  story,
  set,
});

/**
 * Eight people to be in the demo. The startup, the municipality and the broker suit each other: ch.03 is Umeå's, on it
 * dialogue is open, its three need words are the startup's own, and Uminova is the startup's incubator. The startup is
 * in half B and the need owner in half A, so that both are free at the swap, 14:20. The same holds for the English
 * speaking startup and Bærum with ch.17.
 */
export const personas: readonly Persona[] = [
  persona(
    "startup",
    "111",
    {
      sv: "Trygga nätter utan kamera, från Umeå. Söker en pilot. Halva B.",
      nb: "Trygge netter uten kamera, fra Umeå. Søker en pilot. Halvdel B.",
      en: "Night-time safety without cameras, from Umeå. Looking for a pilot. Half B.",
    },
    {
      language: "sv",
      about: { sv: "Söker en kommun som vill pröva trygga nätter utan kamera i vinter." },
    },
  ),
  persona(
    "municipality",
    "233",
    {
      sv: "Behovsägare: trygg natt hemma, dialogen är öppen. Halva A.",
      nb: "Behovseier: trygg natt hjemme, dialogen er åpen. Halvdel A.",
      en: "Need owner: a safe night at home, dialogue is open. Half A.",
    },
    {
      language: "sv",
      about: { sv: "Vill höra hur andra gör innan vi skriver krav." },
    },
  ),
  persona(
    "incubator",
    "079",
    {
      sv: "Mäklare som känner båda och kan bli tredje part. Halva B.",
      nb: "Megler som kjenner begge og kan bli tredje part. Halvdel B.",
      en: "Broker who knows both and can be the third party. Half B.",
    },
    {
      language: "sv",
      about: { sv: "Sitter gärna med vid bordet när våra bolag träffar en kommun." },
    },
  ),
  persona(
    "kommune",
    "296",
    {
      sv: "Behovsägare: utsläppsfri byggplats, på norska. Halva A.",
      nb: "Behovseier: utslippsfri byggeplass, på norsk. Halvdel A.",
      en: "Need owner: emission-free building site, in Norwegian. Half A.",
    },
    {
      language: "nb",
      about: { nb: "Ser etter løsninger som er prøvd i trange gater." },
    },
  ),
  persona(
    "english",
    "148",
    {
      sv: "Talar bara engelska och har det Bærum behöver. Halva B.",
      nb: "Snakker bare engelsk og har det Bærum trenger. Halvdel B.",
      en: "Speaks English only and has what Bærum needs. Half B.",
    },
    {
      language: "en",
      languages: ["en"],
      about: { en: "Looking for a public builder with a tight site and an open mind." },
    },
  ),
  persona(
    "academia",
    "318",
    {
      sv: "Kommer med forskning och studenter. Halva A.",
      nb: "Kommer med forskning og studenter. Halvdel A.",
      en: "Brings research and students. Half A.",
    },
    { language: "sv" },
  ),
  persona(
    "politician",
    "347",
    {
      sv: "Vill se vad som blir av piloterna. Halva B.",
      nb: "Vil se hva det blir av pilotene. Halvdel B.",
      en: "Wants to see what becomes of pilots. Half B.",
    },
    { language: "sv" },
  ),
  persona(
    "organiser",
    "002",
    {
      sv: "Schema, mötesbord och meddelanden.",
      nb: "Program, møtebord og meldinger.",
      en: "Schedule, tables and announcements.",
    },
    { language: "sv" },
  ),
];
