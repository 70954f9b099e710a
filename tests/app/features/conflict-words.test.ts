import { beforeAll, expect, test } from "vitest";
import type { MeetingId, PersonId, SessionId, SpeakerId } from "../../../app/domain/id.ts";
import type { Instant } from "../../../app/domain/instant.ts";
import { LANGUAGES } from "../../../app/domain/language.ts";
import type { PlanConflict } from "../../../app/domain/planning/run/proposal.ts";
import { conflictWords } from "../../../app/features/planning/conflict-words.ts";
import { gapWords } from "../../../app/features/planning/gap-words.ts";
import { deskWords } from "../../../app/i18n/desk.server.ts";
import { createFormat } from "../../../app/i18n/format.ts";
import { loadLanguage } from "../../../app/i18n/load.ts";
import { createT } from "../../../app/i18n/translate.ts";

const session = "se.09" as SessionId;
const anna = "p.1" as PersonId;
const meeting = "m-1" as MeetingId;
const at = Date.parse("2020-11-04T12:00Z") as Instant;

/** One of every code; the type makes a new code fail here until it has an example. */
const examples: { [Code in PlanConflict["code"]]: Extract<PlanConflict, { code: Code }> } = {
  "no-start": { code: "no-start", session },
  "no-room": { code: "no-room", session },
  order: { code: "order", sessions: [session] },
  "speaker-full": { code: "speaker-full", speaker: "sp.1" as SpeakerId, sessions: [session], needed: 4, free: 2 },
  "too-few-slots": { code: "too-few-slots", needed: 40, there: 30 },
  "cohort-rooms": { code: "cohort-rooms", swap: "swap.1", size: 200, rooms: 1, stations: 2 },
  rounds: { code: "rounds", swap: "swap.1", rounds: 2 },
  cohorts: { code: "cohorts", swap: "swap.1" },
  "sessions-together": { code: "sessions-together", sessions: [session] },
  nowhere: { code: "nowhere", meeting, parties: [anna] },
  "meeting-order": { code: "meeting-order", meetings: [meeting] },
  "person-full": { code: "person-full", person: anna, meetings: 9, slots: 7 },
  "too-many": { code: "too-many", person: anna, meetings: 9, most: 8 },
  "tables-full": { code: "tables-full", from: at, to: at, meetings: 31, places: 30 },
  "meetings-together": { code: "meetings-together", meetings: [meeting] },
  fairness: { code: "fairness", most: 2 },
  proven: { code: "proven" },
};
const names = {
  sessions: { [session]: { text: "Uppsökande upphandling", lang: "sv" as const } },
  people: { [anna]: "Anna", "sp.1": "Klas" },
  meetings: { [meeting]: ["Anna", "Boden"] },
};
const words = (language: (typeof LANGUAGES)[number]) =>
  [createT(language, deskWords("/organiser/plan", language)), createFormat(language, "Europe/Stockholm")] as const;

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)));

test.each(LANGUAGES)("every reason why there is no plan is said in words in %s", (language) => {
  const [t, format] = words(language);
  const texts = Object.values(examples).map((conflict) => conflictWords(t, format, { conflict, ...names }));
  expect(texts.filter((text) => text.length < 15 || /[{}]|planning\./.test(text))).toEqual([]);
});

test("the person and the numbers stand in the reason", () => {
  const [t, format] = words("en");
  expect(conflictWords(t, format, { conflict: examples["person-full"], ...names })).toBe(
    "Anna has 9 meetings and 7 free slots.",
  );
});

test("the distance to the best possible is never said too small", () => {
  const [t, format] = words("en");
  expect([0.00301, 0.03, 0, null].map((gap) => gapWords(t, format, gap))).toEqual([
    "At most 0.4% from the best possible",
    "At most 3% from the best possible",
    "Proven best possible",
    "No plan yet",
  ]);
});
