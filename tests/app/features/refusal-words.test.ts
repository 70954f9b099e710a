import { beforeAll, expect, test } from "vitest";
import type { ChallengeId, MeetingId, PersonId, SessionId } from "../../../app/domain/id.ts";
import type { Instant } from "../../../app/domain/instant.ts";
import { LANGUAGES } from "../../../app/domain/language.ts";
import type { Refusal } from "../../../app/domain/refusal.ts";
import { createFormat } from "../../../app/i18n/format.ts";
import { loadLanguage } from "../../../app/i18n/load.ts";
import { refusalText } from "../../../app/i18n/refusal.ts";
import { createT } from "../../../app/i18n/translate.ts";

const person = "p.233" as PersonId;
const meeting = "m-1" as MeetingId;
const session = "se.09" as SessionId;
const challenge = "ch.16" as ChallengeId;
const start = Date.parse("2020-11-04T12:00Z") as Instant;
const end = Date.parse("2020-11-04T13:15Z") as Instant;

/** One of every code; the type makes a new code fail here until it has an example. */
const examples: { [Code in Refusal["code"]]: Extract<Refusal, { code: Code }> } = {
  malformed: { code: "malformed", field: "start" },
  "sign-in": { code: "sign-in" },
  forbidden: { code: "forbidden" },
  "not-found": { code: "not-found" },
  "too-many": { code: "too-many", retrySeconds: 30 },
  "wrong-code": { code: "wrong-code" },
  "wrong-origin": { code: "wrong-origin" },
  "too-large": { code: "too-large" },
  broken: { code: "broken" },
  "unknown-outcome": { code: "unknown-outcome" },
  "store-lost": { code: "store-lost" },
  "other-command": { code: "other-command" },
  "party-count": { code: "party-count", got: 4 },
  "same-organisation": { code: "same-organisation" },
  "no-broker": { code: "no-broker" },
  busy: { code: "busy", person, by: "meeting", ref: meeting },
  "too-soon": { code: "too-soon", earliest: start },
  "not-a-slot": { code: "not-a-slot" },
  "no-table": { code: "no-table" },
  "day-full": { code: "day-full", person, most: 8 },
  "no-shared-language": { code: "no-shared-language" },
  "not-available": { code: "not-available", person },
  "already-asked": { code: "already-asked", meeting },
  "dialogue-closed": { code: "dialogue-closed", challenge, status: "cst.tender_notice" },
  "challenge-full": { code: "challenge-full", challenge, most: 6 },
  "moved-on": { code: "moved-on", state: "booked" },
  expired: { code: "expired" },
  "too-early": { code: "too-early" },
  "not-ready": { code: "not-ready" },
  "session-in-the-way": { code: "session-in-the-way", session, start, end },
  "meeting-in-the-way": { code: "meeting-in-the-way", meeting, start },
  "already-extended": { code: "already-extended" },
  fenced: { code: "fenced" },
  "paired-before": { code: "paired-before" },
  "saved-elsewhere": { code: "saved-elsewhere", changed: ["about", "unavailable"] },
  stale: { code: "stale", revision: 2, changed: [session] },
  "outside-the-day": { code: "outside-the-day" },
  "nothing-to-publish": { code: "nothing-to-publish" },
  "planning-busy": { code: "planning-busy", most: 2 },
  "plan-moved-on": { code: "plan-moved-on", state: "none" },
  "nothing-to-apply": { code: "nothing-to-apply" },
};
const names = { you: null, others: { [person]: "Deltagare 233" } };

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)));

test.each(LANGUAGES)("every refusal is said in words in %s, with names and without", (language) => {
  const [t, format] = [createT(language), createFormat(language, "Europe/Stockholm")];
  const texts = Object.values(examples).flatMap((refusal) => [
    refusalText(t, format, refusal),
    refusalText(t, format, refusal, names),
    refusalText(t, format, refusal, { ...names, you: person }),
  ]);
  expect(texts.filter((text) => text.length < 5 || /[{}]|refusal\./.test(text))).toEqual([]);
});

test("the one who is busy is named, and the reader is told that it is them", () => {
  const [t, format] = [createT("sv"), createFormat("sv", "Europe/Stockholm")];
  expect(refusalText(t, format, examples.busy, names)).toBe("Deltagare 233 har redan ett möte då.");
  expect(refusalText(t, format, examples.busy, { ...names, you: person })).toBe("Du har redan ett möte då.");
});
