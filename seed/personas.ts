import type { PersonId } from "../app/domain/id.ts";
import type { Person } from "../app/domain/person.ts";

export type Persona = {
  /** In the address of the sign-in link. */
  key: string;
  person: PersonId;
  name: string;
  story: string;
  /** What differs from the attendee plan's person. */
  set: Partial<Pick<Person, "about" | "languages" | "language">>;
};

const persona = (key: string, number: string, story: string, set: Persona["set"] = {}): Persona => ({
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
  persona("startup", "111", "Hjortron Nattro from Umeå, half B: night-time safety without cameras, looks for a pilot", {
    language: "sv",
    about: { sv: "Söker en kommun som vill pröva trygga nätter utan kamera i vinter." },
  }),
  persona("municipality", "233", "Need owner at Umeå kommun, half A: safe nights at home (ch.03), dialogue open", {
    language: "sv",
    about: { sv: "Vill höra hur andra gör innan vi skriver krav." },
  }),
  persona("incubator", "079", "Broker at Uminova Innovation, half B: knows both and may be the third at the table", {
    language: "sv",
    about: { sv: "Sitter gärna med vid bordet när våra bolag träffar en kommun." },
  }),
  persona("kommune", "296", "Need owner at Bærum kommune, half A: emission-free building sites (ch.17), in Norwegian", {
    language: "nb",
    about: { nb: "Ser etter løsninger som er prøvd i trange gater." },
  }),
  persona("english", "148", "Vide Byggplats, half B: speaks English alone, has what Bærum needs", {
    language: "en",
    languages: ["en"],
    about: { en: "Looking for a public builder with a tight site and an open mind." },
  }),
  persona("academia", "318", "Luleå tekniska universitet, half A: research and students to bring", { language: "sv" }),
  persona("politician", "347", "Skellefteå kommun, half B: wants to see what becomes of pilots", { language: "sv" }),
  persona("organiser", "002", "Skellefteå Science City: schedule, floor and announcements", { language: "sv" }),
];
