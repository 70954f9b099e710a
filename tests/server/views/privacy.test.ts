import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChallengeId, CommandId, MeetingId, PersonId, SessionId } from "../../../app/domain/id.ts";
import type { Person } from "../../../app/domain/person.ts";
import { accept } from "../../../app/domain/refusal.ts";
import type { Viewer } from "../../../server/actions/viewer.ts";
import { planned } from "../../helpers/planned.ts";
import { at, startWorld } from "../../helpers/world.ts";

/** Strings and a time that stand in one private field each, and nowhere else. */
const CANARY = {
  email: "canary-email@example.org",
  about: "canary-about",
  message: "canary-message",
  unavailable: Date.parse("2020-11-05T08:00:00+01:00") + 7,
};
type World = Awaited<ReturnType<typeof startWorld>>;
let world: World;
let meeting: MeetingId;
let owner: Viewer;
let startup: Viewer;
let broker: Viewer;

beforeAll(async () => {
  world = await startWorld();
  owner = world.as("municipality");
  startup = world.as("startup");
  broker = world.as("incubator");
  meeting = await world.propose(startup, owner.person, "14:20", {
    broker: broker.person,
    challenge: "ch.03",
    message: CANARY.message,
  });
  // Proposed by the organisers: the other reads why, and no more than of anyone.
  await planned(world.ports, world.as("organiser").person, [owner.person, world.as("english").person], at("17:00"));
  const span = { start: CANARY.unavailable, end: CANARY.unavailable + 1 } as Person["unavailable"][number];
  const hidden = {
    email: CANARY.email,
    about: { sv: CANARY.about },
    unavailable: [span],
    visible: { about: false, contact: false },
  };
  const command = { id: "hide" as CommandId, digest: "d", now: world.clock.now };
  await world.ports.people.change(command, owner.person, (person) => accept({ ...person, ...hidden }));
});
afterAll(() => world[Symbol.asyncDispose]());

/** The JSON of every view there is, for one reader; views that demand a viewer only where there is one. */
async function everything(viewer: Viewer | null): Promise<Record<string, string>> {
  const { views, language: sv } = world;
  const day = { day: 1, track: null, language: null, mine: false };
  const answers: Record<string, unknown> = {
    shell: await views.shell(viewer, sv),
    now: await views.now(viewer, sv),
    programme: await views.programme(viewer, sv, day),
    session: await views.session(viewer, sv, "se.10" as SessionId),
    search: await views.search(viewer, sv, "deltagare"),
    umea: await views.search(viewer, sv, "umeå"),
    challenges: await views.challenges(viewer, sv, { theme: null, dialogue: null }),
    challenge: await views.challenge(viewer, sv, "ch.03" as ChallengeId),
  };
  if (viewer) {
    answers.mine = await views.programme(viewer, sv, { ...day, mine: true });
    answers.suggestions = await views.suggestions(viewer, sv);
    answers.propose = await views.propose(viewer, sv, owner.person, null);
    answers.inbox = await views.inbox(viewer, sv);
    answers.booked = await views.booked(viewer, sv);
    answers.meeting = await views.meeting(viewer, sv, meeting);
    answers.meetNow = await views.meetNow(viewer, sv);
    answers.me = await views.me(viewer, sv);
    answers.person = await views.person(viewer, sv, owner.person);
    answers.schedule = await views.schedule(viewer, sv, 1);
    answers.floor = await views.floor(viewer, sv);
  }
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, JSON.stringify(answer)]));
}

/** Which view tells which canary. */
async function told(viewer: Viewer | null): Promise<string[]> {
  const answers = await everything(viewer);
  return Object.entries(answers).flatMap(([view, json]) =>
    Object.entries(CANARY).flatMap(([field, value]) => (json.includes(String(value)) ? `${view} tells ${field}` : [])),
  );
}

test("somebody not signed in is told nothing private and no attendee's name at all", async () => {
  expect(await told(null)).toEqual([]);
  const people = [...(await world.ports.people.all()).values()];
  const json = Object.values(await everything(null)).join("\n");
  expect(people.filter(({ name, id }) => json.includes(name) || json.includes(`"${id}"`))).toEqual([]);
});

test("another attendee is told no hidden text, no address, no closed time and no message of others", async () => {
  expect(await told(world.as("english"))).toEqual([]);
  expect(Object.keys((await world.views.inbox(world.as("english"), "sv")).grounds)).toHaveLength(1);
});

test("an organiser is told no more of a person and nothing that the parties of a meeting write", async () => {
  expect(await told(world.as("organiser"))).toEqual([]);
});

test("the parties read the message, and nothing else that is hidden", async () => {
  const message = ["inbox tells message", "meeting tells message"];
  expect(await told(startup)).toEqual(message);
  expect(await told(broker)).toEqual(message);
});

test("the person reads their own address and text on their own page, which shows others neither", async () => {
  expect(await told(owner)).toEqual([
    "inbox tells message",
    "meeting tells message",
    "me tells email",
    "me tells about",
  ]);
  const { seenByOthers } = await world.views.me(owner, "sv");
  expect([seenByOthers.about, seenByOthers.email]).toEqual([null, null]);
  expect(await world.views.person(startup, "sv", owner.person)).toEqual(seenByOthers);
});

test("what a person shows, others read", async () => {
  const shown = (await world.ports.people.get(startup.person)) as Person;
  const view = await world.views.person(owner, "sv", startup.person);
  expect([view?.about?.text, view?.email]).toEqual([shown.about.sv, null]);
});

test("organisers' screens are empty for everyone else", async () => {
  for (const viewer of [startup, owner, broker])
    expect([await world.views.schedule(viewer, "sv", 1), await world.views.floor(viewer, "sv")]).toEqual([null, null]);
});

test("people of a need are named only to those signed in who may ask them", async () => {
  const contacts = async (viewer: Viewer | null, id: string) =>
    (await world.views.challenge(viewer, "sv", id as ChallengeId))?.contacts.map(({ id: person }) => person);
  expect([await contacts(null, "ch.03"), await contacts(owner, "ch.03"), await contacts(startup, "ch.16")]).toEqual([
    [],
    [],
    [],
  ]);
  expect(await contacts(startup, "ch.03")).toEqual(["p.233", "p.282", "p.305"] as PersonId[]);
});
