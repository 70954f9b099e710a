import { expect, test } from "vitest";
import { commandId, personId } from "../../app/contract/ids.ts";
import { joining } from "../../seed/load.ts";
import { challenges } from "../../seed/sir/challenges.ts";
import { conference } from "../../seed/sir/conference.ts";
import { organisations } from "../../seed/sir/organisations.ts";
import { placements, sessions, speakers } from "../../seed/sir/programme.ts";

const counted = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

test("people fill the attendee plan, and the organisers take two of the environments' places", () => {
  expect(counted(joining.map(({ role }) => role))).toEqual({
    "role.environment": 108,
    "role.organiser": 2,
    "role.startup": 120,
    "role.need_owner": 72,
    "role.procurer": 14,
    "role.academia": 30,
    "role.politician": 14,
    "role.partner": 14,
    "role.funder": 12,
    "role.media": 6,
    "role.adviser": 4,
    "role.jury": 4,
  });
  const organisers = joining.filter(({ organiser }) => organiser);
  expect(organisers.map(({ org, open }) => [org, open])).toEqual([
    ["org.sisp", false],
    ["org.skelleftea-science-city", false],
  ]);
});

test("every startup has one contact, every owner of a challenge somebody to meet, and no address stands twice", () => {
  const startups = joining.filter(({ role }) => role === "role.startup");
  expect(startups.map(({ email }) => email)).toEqual(
    startups.map((_, place) => `su${String(place + 1).padStart(3, "0")}@example.org`),
  );
  const meeting = new Set(joining.filter(({ side }) => side === "municipality").map(({ org }) => org));
  expect(challenges.filter(({ owner }) => !meeting.has(owner))).toEqual([]);
  expect(new Set(joining.map(({ email }) => email)).size).toBe(400);
});

test("organisations stand on their side", () => {
  expect(counted(organisations.map(({ side }) => side))).toEqual({
    incubator: 36,
    municipality: 48,
    startup: 120,
    other: 37,
  });
});

test("requirements are in the owner's language and in English", () => {
  const languages = challenges.map(({ requirements }) =>
    requirements.map(({ text }) => Object.keys(text).sort().join()),
  );
  expect(languages).toEqual(
    challenges.map(({ original, requirements }) =>
      requirements.map(() => [...new Set(["en", original])].sort().join()),
    ),
  );
});

test("every id that is referred to exists, and people's ids may cross a wire", () => {
  const known = new Set<string>([
    ...[...organisations, ...speakers, ...sessions, ...conference.rooms, ...conference.tracks].map(({ id }) => id),
    ...conference.halves.map(({ id }) => id),
  ]);
  const referred: (string | null)[] = [
    ...placements.flatMap(({ session, room }) => [session, room]),
    ...sessions.flatMap(({ track, halves, speakers }) => [track, ...halves, ...speakers]),
    ...speakers.map(({ org }) => org),
    ...organisations.flatMap(({ incubator, incumbentAt }) => [incubator, ...incumbentAt]),
    ...challenges.flatMap(({ owner, coOwners }) => [owner, ...coOwners]),
    ...joining.flatMap(({ org, half }) => [org, half]),
    conference.meetings.room,
  ];
  expect(referred.filter((id) => id !== null && !known.has(id))).toEqual([]);
  expect(joining.every(({ id }) => personId.safeParse(id).success)).toBe(true);
  expect(commandId.safeParse(`seed.join.${joining[0]?.id}`).success).toBe(true);
});

test("the pauses are breaks, meals and registration; sessions name the languages spoken in them", () => {
  expect(sessions.filter(({ pause }) => pause).length).toBe(7);
  const spoken = (id: string) => sessions.find((session) => session.id === id)?.languages;
  expect([spoken("se.09"), spoken("se.18"), spoken("se.27")]).toEqual([["sv"], ["sv", "nb", "en"], ["sv", "nb"]]);
});
