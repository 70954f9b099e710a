import { expect, test } from "vitest";
import type { ChallengeId, MeetingId, OrgId, PersonId, SessionId } from "../../../app/domain/id.ts";
import { HOUR, type Instant, later, MINUTE } from "../../../app/domain/instant.ts";
import type { Calendar } from "../../../app/domain/meeting/calendar.ts";
import { shareLanguage } from "../../../app/domain/meeting/languages.ts";
import { expiry, propose, type Surroundings, type Wish } from "../../../app/domain/meeting/propose.ts";
import { challengeOf, id, NOON, person, slot, slots } from "../../helpers/stage.ts";

const people = (...own: Parameters<typeof person>[1][]) =>
  new Map(own.map((fields, index) => [id(index), person(index, fields)]));
const around = (own: Partial<Surroundings> = {}): Surroundings => ({
  now: NOON,
  rules: { slots, restMinutes: 5, walkMinutes: 4 },
  people: people({}, {}, {}, { side: "startup" }),
  calendars: new Map(),
  challenge: null,
  ...own,
});
const wish = (own: Partial<Wish> = {}): Wish => ({
  ...{ meeting: "m" as MeetingId, by: id(0), to: id(1), broker: null, challenge: null, start: slot(3) },
  ...own,
});
const refusal = (of: Partial<Wish>, own: Partial<Surroundings> = {}) => {
  const result = propose(wish(of), around(own));
  return result.ok ? "accepted" : result.refusal;
};
const taken = (who: PersonId, entry: Calendar[number]) => ({ calendars: new Map([[who, [entry]]]) });

test("two or three different people meet, the third an incubator's broker who must say yes too", () => {
  expect(refusal({ to: id(0) })).toEqual({ code: "party-count", got: 1 });
  expect(refusal({ broker: id(1) })).toEqual({ code: "party-count", got: 2 });
  expect(refusal({ broker: id(3) })).toEqual({ code: "no-broker" });
  expect(refusal({ to: "nobody" as PersonId })).toEqual({ code: "not-found" });
  expect(propose(wish({ broker: id(2) }), around())).toMatchObject({
    ok: true,
    value: { parties: [id(0), id(1), id(2)], broker: id(2), yes: [id(0)], table: null, state: "proposed" },
  });
});

test("the two are of different organisations and all can follow one language; Swedish and Norwegian nearly share one", () => {
  const org = "o0" as OrgId;
  expect(refusal({}, { people: people({ org }, { org }) })).toEqual({ code: "same-organisation" });
  const trio = (third: "sv" | "en") => people({ languages: ["sv"] }, { languages: ["nb"] }, { languages: [third] });
  expect(refusal({ broker: id(2) }, { people: trio("sv") })).toBe("accepted");
  expect(refusal({ broker: id(2) }, { people: trio("en") })).toEqual({ code: "no-shared-language" });
  expect(shareLanguage([{ languages: ["sv", "en"] }, { languages: ["en"] }, { languages: ["nb", "en"] }])).toBe(true);
  expect(shareLanguage([{ languages: [] }, { languages: ["sv"] }])).toBe(false);
});

test("the start is a slot, and five minutes away or more", () => {
  expect(refusal({ start: later(slot(3), MINUTE) })).toEqual({ code: "not-a-slot" });
  expect(refusal({ start: slot(0) }, { now: later(slot(0), -5 * MINUTE) })).toBe("accepted");
  const now = later(slot(0), -5 * MINUTE + 1);
  expect(refusal({ start: slot(0) }, { now })).toEqual({ code: "too-soon", earliest: later(slot(0), 1) });
});

test("nobody is asked for a time they have closed or are busy in, with rest between meetings and a walk to sessions", () => {
  const person = id(1);
  const unavailable = [{ start: slot(3), end: later(slot(3), MINUTE) }];
  expect(refusal({}, { people: people({}, { unavailable }) })).toEqual({ code: "not-available", person });
  expect(refusal({}, { people: people({}, { open: false }) })).toEqual({ code: "not-available", person });
  const [meeting, session] = ["x" as MeetingId, "s" as SessionId];
  const start = later(slot(3), -HOUR);
  const until = (minutes: number) => later(slot(3), -minutes * MINUTE);
  const met = (minutes: number) => taken(person, { kind: "meeting", ref: meeting, start, end: until(minutes) });
  const sat = (minutes: number) => taken(person, { kind: "session", ref: session, start, end: until(minutes) });
  expect(refusal({}, met(5))).toBe("accepted");
  expect(refusal({}, met(4.99))).toEqual({ code: "busy", person, by: "meeting", ref: meeting });
  expect(refusal({}, sat(4))).toBe("accepted");
  expect(refusal({}, sat(3.99))).toEqual({ code: "busy", person, by: "session", ref: session });
});

test("a challenge must be open for dialogue, and exist", () => {
  const challenge = "c" as ChallengeId;
  expect(refusal({ challenge })).toEqual({ code: "not-found" });
  const of = (status: string) => refusal({ challenge }, { challenge: challengeOf("c", status) });
  expect(of("cst.dialogue")).toBe("accepted");
  for (const status of ["cst.tender_notice", "cst.sketch_open", "cst.draft"])
    expect(of(status)).toEqual({ code: "dialogue-closed", challenge, status });
});

test("a proposal stands a day, but is decided ten minutes before the start, and never under two minutes", () => {
  const now = NOON as Instant;
  expect(expiry(later(now, 48 * HOUR), now)).toBe(later(now, 24 * HOUR));
  expect(expiry(later(now, HOUR), now)).toBe(later(now, 50 * MINUTE));
  expect(expiry(later(now, 6 * MINUTE), now)).toBe(later(now, 2 * MINUTE));
});
