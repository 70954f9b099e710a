import { expect, test } from "vitest";
import type { Challenge } from "../../../app/domain/challenge/challenge.ts";
import { mayMeet } from "../../../app/domain/matching/may-meet.ts";
import type { Person } from "../../../app/domain/person.ts";
import { byChallenge, persona } from "./sir.ts";

const startup = persona("startup").person;
const owner = persona("municipality").person;
const speaking = (person: Person, ...languages: Person["languages"]): Person => ({ ...person, languages });

test("two may meet in what they share, or nearly when one is Swedish and the other Norwegian", () => {
  expect([
    mayMeet(speaking(startup, "sv", "en"), speaking(owner, "en")),
    mayMeet(speaking(startup, "sv"), speaking(owner, "nb")),
    mayMeet(speaking(startup, "sv"), speaking(owner, "en")),
  ]).toEqual([
    { ok: true, value: { languages: ["en"], nearly: false } },
    { ok: true, value: { languages: ["sv", "nb"], nearly: true } },
    { ok: false, refusal: { code: "no-shared-language" } },
  ]);
});

test("a dismissal by either stops both and reads like a closed calendar", () => {
  const closed = mayMeet(startup, { ...owner, open: false });
  expect([
    mayMeet(startup, owner, { dismissed: (a, b) => a === startup.id && b === owner.id }),
    mayMeet(startup, owner, { dismissed: (a, b) => a === owner.id && b === startup.id }),
  ]).toEqual([closed, closed]);
});

test("colleagues do not meet through matching, and a locked need is not met on", () => {
  const locked = byChallenge.get("ch.16" as Challenge["id"]) as Challenge;
  expect([mayMeet(startup, { ...owner, org: startup.org }), mayMeet(startup, owner, { challenge: locked })]).toEqual([
    { ok: false, refusal: { code: "same-organisation" } },
    { ok: false, refusal: { code: "dialogue-closed", challenge: "ch.16", status: "cst.tender_notice" } },
  ]);
});
