import type { Redis } from "ioredis";
import type { Challenge } from "../../app/domain/challenge/challenge.ts";
import type { Conference, MeetingSlot } from "../../app/domain/conference.ts";
import type {
  ChallengeId,
  CommandId,
  ConferenceId,
  HalfId,
  MeetingId,
  OrgId,
  PersonId,
  SessionId,
  TrackId,
} from "../../app/domain/id.ts";
import { type Instant, later, MINUTE } from "../../app/domain/instant.ts";
import type { Person, Side } from "../../app/domain/person.ts";
import type { Placement, Session } from "../../app/domain/programme/session.ts";
import { conference as sir } from "../../seed/sir/conference.ts";
import { createLapseOffer } from "../../server/actions/lapse-offer.ts";
import { createMakeOffer } from "../../server/actions/make-offer.ts";
import type { Viewer } from "../../server/actions/viewer.ts";
import { createActions } from "../../server/compose/actions.ts";
import { createPorts } from "../../server/compose/ports.ts";
import { keysFor } from "../../server/redis/keys.ts";
import { readEntry } from "../../server/redis/log-entry.ts";

/** 12:55 at the venue. */
export const NOON = Date.parse("2020-11-04T12:55:00+01:00") as Instant;
export const at = (local: string) => Date.parse(`2020-11-04T${local}:00+01:00`) as Instant;

/** Slots of 15 minutes, 20 apart, from 13:00: meetings in neighbouring slots have exactly their rest. */
export const slots: MeetingSlot[] = Array.from({ length: 12 }, (_, index) => {
  const start = later(at("13:00"), index * 20 * MINUTE);
  return { id: `s${index}`, window: "w", start, end: later(start, 15 * MINUTE) };
});
export const slot = (index: number): Instant => (slots[index] as MeetingSlot).start;

export const HALF = "half-a" as HalfId;
/** A pass of everybody's half, 15:05–15:50, over slots 6 to 8; and a session to star, 16:00–16:30. */
export const PASS = "pass-a" as SessionId;
export const TALK = "talk" as SessionId;

const SIDES: Side[] = ["startup", "municipality", "incubator"];

export const person = (index: number, own: Partial<Person> = {}): Person => ({
  id: `p${index}` as PersonId,
  name: `Person ${index}`,
  email: `p${index}@example.org`,
  role: "role.startup",
  side: SIDES[index % 3] as Side,
  org: `o${index}` as OrgId,
  half: null,
  languages: ["sv"],
  language: null,
  organiser: false,
  needs: [],
  offers: [],
  about: {},
  unavailable: [],
  open: true,
  visible: { about: true, contact: false },
  version: 1,
  ...own,
});

const session = (id: SessionId, own: Partial<Session>): Session => ({
  id,
  title: { sv: id },
  abstract: {},
  format: "fmt.talk",
  track: "t" as TrackId,
  access: "all",
  halves: [],
  swap: null,
  pass: null,
  speakers: [],
  capacity: null,
  languages: ["sv"],
  pause: false,
  ...own,
});

/** A need of which nothing is said but whose it is and how far it has come. */
export const challengeOf = (id: string, status: string): Challenge => ({
  ...{ id: id as ChallengeId, owner: "o1" as OrgId, coOwners: [], title: {}, need: {}, status },
  ...{ original: "sv", languages: ["sv"], themes: [], sectors: [], needTypes: [], requirements: [] },
  ...{ constraints: [], notPrescribed: [], acceptableTrl: [1, 9], acceptableStages: [], routes: [] },
  ...{ valueBand: null, lifeEvent: null, sdgs: [], dataOffered: [] },
});

type Wishes = { people?: Person[]; tables?: number; rules?: Partial<Conference["meetings"]>; programme?: boolean };

/**
 * A small conference in a real store, opened through the ports, with a clock that stands where a test puts it.
 * Six people of six organisations and all three sides, in turn, unless others are given; four tables.
 */
export async function stage(redis: Redis, wishes: Wishes = {}) {
  const id = "stage" as ConferenceId;
  const { people = Array.from({ length: 6 }, (_, index) => person(index)), tables = 4 } = wishes;
  const clock = { now: NOON };
  const ports = createPorts({
    redis,
    conference: id,
    now: () => clock.now,
    publicOrigin: () => "http://localhost",
    logger: {
      error: (what: unknown, words?: string) => {
        throw new Error(`${words}: ${JSON.stringify(what)}`);
      },
    },
  });
  let made = 0;
  const next = <Id extends string>(name: string) => `${name}.${made++}` as Id;
  const command = () => ({ id: next<CommandId>("setup"), digest: "d", now: clock.now });
  const rules = { ...sir.meetings, slots, tables, restMinutes: 5, walkMinutes: 4, maxPerDay: 6, maxPerChallenge: 8 };
  const conference: Conference = {
    ...sir,
    id,
    meetings: { ...rules, acceptSeconds: 90, nowMinutes: 15, ...wishes.rules },
  };
  const challenges = [challengeOf("open", "cst.dialogue"), challengeOf("locked", "cst.tender_notice")];
  await ports.conference.open(command(), { conference, organisations: [], challenges });
  if (wishes.programme) await publish(ports, command);
  for (const one of people) await ports.people.join(command(), one);
  const entries = async () => (await redis.xrange(keysFor(id).log, "-", "+")).map((row) => readEntry(...row).entry);
  return {
    ports,
    keys: keysFor(id),
    redis,
    clock,
    conference,
    actions: { ...createActions(ports), makeOffer: createMakeOffer(ports), lapseOffer: createLapseOffer(ports) },
    next,
    /** Facts since the set-up, in order. */
    facts: async () =>
      (await entries()).filter(({ type }) => !/^(conference|person|programme|schedule|session:moved)/.test(type)),
  };
}
export type Stage = Awaited<ReturnType<typeof stage>>;

async function publish(
  ports: ReturnType<typeof createPorts>,
  command: () => { id: CommandId; digest: string; now: Instant },
): Promise<void> {
  const sessions = [session(PASS, { access: "half", halves: [HALF], pass: 1 }), session(TALK, {})];
  const room = sir.meetings.room;
  const placements: Placement[] = [
    { session: PASS, room, start: at("15:05"), end: at("15:50") },
    { session: TALK, room, start: at("16:00"), end: at("16:30") },
  ];
  await ports.programme.draw(command(), { sessions, speakers: [], placements });
  const release = { at: NOON, sessions, speakers: [], placements };
  await ports.programme.publish(command(), 1, release, [PASS, TALK]);
}

export const as = (index: number | PersonId): Viewer => ({
  person: (typeof index === "number" ? `p${index}` : index) as PersonId,
  organiser: false,
});
export const id = (index: number): PersonId => `p${index}` as PersonId;

/** A wish for `start` from one person to another, as the form gives it. */
export const wish = (
  { next }: Pick<Stage, "next">,
  to: number,
  start: Instant,
  own: { broker?: PersonId; challenge?: string; meeting?: MeetingId; command?: CommandId } = {},
) => ({
  command: own.command ?? next<CommandId>("c"),
  meeting: own.meeting ?? next<MeetingId>("m"),
  to: id(to),
  broker: own.broker ?? null,
  challenge: (own.challenge ?? null) as ChallengeId | null,
  start,
  message: "Hej",
});

/** Proposes and answers; the meeting as it stands then. */
export async function proposed(on: Stage, from: number, to: number, start: Instant, broker?: number) {
  const own = broker === undefined ? {} : { broker: id(broker) };
  const input = wish(on, to, start, own);
  const result = await on.actions["meeting:propose"](as(from), input);
  if (!result.ok) throw new Error(`not proposed: ${JSON.stringify(result.refusal)}`);
  return input.meeting;
}

export const say = (on: Stage, who: number, meeting: MeetingId, yes: boolean, command = on.next<CommandId>("c")) =>
  on.actions["meeting:answer"](as(who), { command, meeting, yes });

export async function booked(on: Stage, from: number, to: number, start: Instant) {
  const meeting = await proposed(on, from, to, start);
  const result = await say(on, to, meeting, true);
  if (!result.ok) throw new Error(`not booked: ${JSON.stringify(result.refusal)}`);
  return meeting;
}

/** How a list of results came out: "ok" or the code of the refusal, sorted. */
export const outcomes = (results: readonly { ok: boolean; refusal?: { code: string } }[]): string[] =>
  results.map((result) => (result.ok ? "ok" : (result.refusal?.code ?? "?"))).sort();
