import { expect, test } from "vitest";
import type { HalfId, SessionId } from "../../../../app/domain/id.ts";
import { LANGUAGES, type Language } from "../../../../app/domain/language.ts";
import type { Finding } from "../../../../app/domain/programme/clash.ts";
import { findingWords } from "../../../../app/features/schedule/finding-words.ts";
import { outcomeWords } from "../../../../app/features/schedule/outcome-words.ts";
import { placeWords } from "../../../../app/features/schedule/place-words.ts";
import { organiser as en } from "../../../../app/i18n/en/organiser.ts";
import { createFormat } from "../../../../app/i18n/format.ts";
import { organiser as nb } from "../../../../app/i18n/nb/organiser.ts";
import { organiser as sv } from "../../../../app/i18n/sv/organiser.ts";
import { translator } from "../../../../app/i18n/translate.ts";
import { draft, hall, lab, session, speaker } from "./draft.ts";

const words: Record<Language, Partial<typeof sv>> = { sv, nb, en };
const tongue = (language: Language) =>
  [translator(language, words[language]), createFormat(language, "Europe/Stockholm")] as const;
const facts = draft([
  session("one", "10:00", "11:00", { speakers: [speaker("x"), speaker("y")], speakerNames: ["Xena", "Ylva"] }),
  session("two", "10:30", "11:30", { speakers: [speaker("y")], speakerNames: ["Ylva"] }),
]);
const both: [SessionId, SessionId] = ["one" as SessionId, "two" as SessionId];
/** One of every kind: a kind without an example here is a type error. */
const every: { [Code in Finding["code"]]: Extract<Finding, { code: Code }> } = {
  "room-taken": { code: "room-taken", sessions: both, room: hall },
  "speaker-taken": { code: "speaker-taken", sessions: both, speaker: speaker("y") },
  "half-split": { code: "half-split", sessions: both, half: "half.a" as HalfId },
  "beside-plenary": { code: "beside-plenary", sessions: both },
  "room-too-small": { code: "room-too-small", sessions: [both[0]], room: lab, seats: 20, interest: 21 },
  "outside-the-day": { code: "outside-the-day", sessions: [both[0]] },
  "swap-not-parallel": { code: "swap-not-parallel", swap: "swap.1", pass: 2, sessions: both },
  "swap-out-of-order": { code: "swap-out-of-order", swap: "swap.1", pass: 2, sessions: both },
};

test("every finding has words in the three languages, with nothing left open, naming every session", () => {
  for (const language of LANGUAGES) {
    const [t, format] = tongue(language);
    for (const finding of Object.values(every)) {
      const { title, text } = findingWords(t, format, finding, facts);
      expect([title, text].filter((said) => /\{|^organiser\./.test(said) || said === "")).toEqual([]);
      expect(finding.sessions.filter((id) => !text.includes(`Title ${id}`))).toEqual([]);
    }
  }
});

test("a speaker in two places is named with both times", () => {
  const [t, format] = tongue("sv");
  expect(findingWords(t, format, every["speaker-taken"], facts)).toEqual({
    title: "Medverkande dubbelbokad",
    text: "Ylva: ”Title one” (10:00) och ”Title two” (10:30).",
  });
});

test("a move is told in one breath: what it breaks, what it mends, which meetings lie under it", () => {
  const [t, format] = tongue("en");
  const outcome = { breaks: [every["room-taken"]], mends: [every["outside-the-day"]], meetings: 2 };
  expect(outcomeWords(t, format, outcome, facts)).toBe(
    "Breaks 1 thing: “Title one” and “Title two” are in Hall at the same time. Solves 1 thing. 2 booked meetings lie within that time.",
  );
  expect(outcomeWords(t, format, { breaks: [], mends: [], meetings: 0 }, facts)).toBe("Nothing breaks.");
});

test("a place is a room and a time, with the day where it is asked for", () => {
  const [t, format] = tongue("nb");
  const one = session("one", "10:00", "11:00");
  expect(placeWords(t, format, one, facts)).toBe("Hall 10:00–11:00");
  expect(placeWords(t, format, one, facts, true)).toBe("Hall ons 4. nov 10:00–11:00");
});
