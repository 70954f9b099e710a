import { setTimeout as think } from "node:timers/promises";
import { expect, test } from "vitest";
import type { ChallengeId, PersonId, Seq, SessionId } from "../../app/domain/id.ts";
import type { Instant, Span } from "../../app/domain/instant.ts";
import type { Entry } from "../../app/domain/meeting/calendar.ts";
import { doubleBookings } from "../../app/domain/meeting/double-bookings.ts";
import { createRandom, type Random } from "../../app/domain/planning/random.ts";
import { applyEntry, type LiveView } from "../../app/realtime/apply-entry.ts";
import { personas } from "../../seed/personas.ts";
import { conference } from "../../seed/sir/conference.ts";
import type { Ports } from "../../server/actions/ports.ts";
import type { Viewer } from "../../server/actions/viewer.ts";
import { createPorts } from "../../server/compose/ports.ts";
import { createViews } from "../../server/compose/views.ts";
import { createClockStore } from "../../server/redis/clock.ts";
import { chosenOf } from "../../server/views/chosen.ts";
import { read } from "../../server/views/reading.ts";
import type { Views } from "../../server/views/views.ts";
import { startApp } from "../helpers/app.ts";
import { attendeeDoes, organiserDoes } from "../helpers/random-wishes.ts";
import { startRedis, until } from "../helpers/redis.ts";
import { type RoamingPhone, roamingPhone } from "../helpers/roaming-phone.ts";
import { SEED } from "../helpers/seed.ts";
import { keys, NOW } from "../helpers/stores.ts";

const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 1);
const STEPS = 120;
const ATTENDEES = ["startup", "municipality", "incubator"] as const;
const MINUTE = 60_000;
/** How long calendars surely keep what is over; scripts/includes/calendar.lua. */
const KEPT_MS = 15 * MINUTE;

const personOf = (key: string) => personas.find((one) => one.key === key)?.person as PersonId;
const viewerOf = (key: string): Viewer => ({ person: personOf(key), organiser: key === "organiser" });

// The seed draws the wishes; answers and interleaving are the machine's.
test(`three phones and an organiser do as they please, come and go between two processes, and all agree at the end (seed ${SEED})`, {
  timeout: 240_000 + ROUNDS * 60_000,
}, async () => {
  await using redis = await startRedis();
  await using first = await startApp({ redisUrl: redis.url });
  await using second = await startApp({ redisUrl: redis.url });
  const origins = [first.origin, second.origin];
  const clock = { now: NOW };
  const portsHere = () =>
    createPorts({
      redis: redis.connect(),
      conference: conference.id,
      now: () => clock.now,
      publicOrigin: () => "http://localhost",
      logger: { error: (what: unknown) => expect.fail(JSON.stringify(what)) },
    });
  // Read by both all along, so that whatever a process keeps in memory is warm and could be old.
  const processes = [portsHere(), portsHere()] as const;
  const start = await processes[0].log.head();
  const phones = await Promise.all(
    [...ATTENDEES, "organiser"].map(async (key) => roamingPhone(personOf(key), await first.signIn(key), start)),
  );
  const store = createClockStore(redis.redis, keys);

  const forged: unknown[] = [];
  /** One person's day: mostly wishes, now and then a tunnel, a second tap, or a stolen command id. */
  async function live(phone: RoamingPhone, at: number, dice: Random): Promise<void> {
    const others = ATTENDEES.map(personOf).filter((person) => person !== phone.me);
    for (let step = 0; step < STEPS * ROUNDS; step++) {
      await think(dice.below(60));
      if (phone.away()) await phone.come(origins[dice.below(2)] as string);
      const chance = dice.below(100);
      const wish = () =>
        at < ATTENDEES.length ? attendeeDoes(phone, others, personOf("incubator"), dice) : organiserDoes(phone, dice);
      if (chance < 6) {
        // The line breaks while the answer is on its way.
        const lost = wish();
        phone.go();
        await lost;
      } else if (chance < 14) await phone.repeat(dice.below(1_000));
      else if (chance < 16) {
        const reply = await phone.forge(dice.below(1_000));
        if (reply && !(reply.ok === false && /other-command|too-many|unknown/.test(reply.refusal.code)))
          forged.push(reply);
      } else await wish();
    }
  }
  /** Time passes in leaps that the two processes notice at different moments, and the views are read meanwhile. */
  async function passTime(dice: Random, done: () => boolean): Promise<void> {
    while (!done()) {
      const anchor = await store.read();
      if (anchor) await store.write({ ...anchor, conference: anchor.conference + dice.below(3 * MINUTE) }, Date.now());
      for (const ports of processes) await everyView(createViews(ports), "organiser");
      await think(200);
    }
  }
  let over = false;
  const time = passTime(createRandom(SEED + 99), () => over);
  await Promise.all(phones.map((phone, at) => live(phone, at, createRandom(SEED + at))));
  over = true;
  await time;

  // Everyone comes back, hears the answers they are owed, and stops looking for company.
  for (const [at, phone] of phones.entries()) {
    phone.go();
    await until(async () => {
      if (phone.away()) await phone.come(origins[at % 2] as string);
      if (phone.underWay > 0) phone.go();
      return phone.underWay === 0;
    });
  }
  await until(async () => {
    for (const phone of phones) await phone.send("meet-now:rest", {});
    return (await processes[0].meetNow.pool()).length === 0 && (await processes[0].meetNow.openOffers()).length === 0;
  });
  const [here, there] = processes;

  for (const [at, phone] of phones.entries()) {
    const viewer = viewerOf([...ATTENDEES, "organiser"][at] as string);
    const fresh = (await here.log.since(phone.since, viewer, 1_000_000)).entries;
    const last = fresh.at(-1)?.seq ?? phone.since;
    await until(() => phone.told.at(-1)?.seq === last || fresh.length === 0);
    expect(phone.told, `${viewer.person} was told each fact once, in order`).toEqual(fresh);
    let folded: LiveView = { cursor: phone.since, news: [] };
    for (const entry of fresh) folded = applyEntry(folded, entry, viewer.person);
    expect(phone.view.news, `${viewer.person} shows what a fresh phone would`).toEqual(folded.news);
    expect(phone.contradictions).toEqual([]);
    expect(
      phone.settled.filter(({ reply }) => reply?.ok).length,
      `${viewer.person} got something done`,
    ).toBeGreaterThan(5);
  }
  expect(forged).toEqual([]);

  const anchor = await store.read();
  if (!anchor) throw new Error("The store has no clock");
  clock.now = (anchor.conference + Date.now() - anchor.wall) as Instant;
  for (const key of [...ATTENDEES, "organiser", null])
    expect(await everyView(createViews(here), key), `views of ${key}`).toEqual(
      await everyView(createViews(there), key),
    );
  await expectSound(here);
  console.log(await tally(here, phones, start));
});

/** Every view there is, for one reader. */
async function everyView(views: Views, key: string | null): Promise<Record<string, unknown>> {
  const viewer = key === null ? null : viewerOf(key);
  const told: Record<string, unknown> = {
    shell: await views.shell(viewer, "sv"),
    now: await views.now(viewer, "sv"),
    programme: await views.programme(viewer, "sv", { day: 2, track: null, language: null, mine: false }),
    session: await views.session(viewer, "nb", "se.20" as SessionId),
    search: await views.search(viewer, "sv", "umea"),
    challenge: await views.challenge(viewer, "en", "ch.03" as ChallengeId),
  };
  if (!viewer) return told;
  return {
    ...told,
    mine: await views.programme(viewer, "sv", { day: 1, track: null, language: null, mine: true }),
    suggestions: await views.suggestions(viewer, "sv"),
    propose: await views.propose(viewer, "sv", personOf("municipality"), null),
    inbox: await views.inbox(viewer, "sv"),
    booked: await views.booked(viewer, "sv"),
    meetNow: await views.meetNow(viewer, "sv"),
    me: await views.me(viewer, "sv"),
    schedule: await views.schedule(viewer, "sv", 2),
    floor: await views.floor(viewer, "sv"),
  };
}

/** No double booking, and every index is what one would build anew from meetings and choices. */
async function expectSound(ports: Ports): Promise<void> {
  const [reading, meetings, tables, calendars] = await Promise.all([
    read(ports, "sv"),
    ports.meetings.all(),
    ports.calendars.tables(),
    ports.calendars.all(),
  ]);
  const people = [...reading.people.keys()];
  const chosen = await chosenOf(people, reading);
  expect(doubleBookings(meetings, chosen, tables).double).toEqual([]);

  // What is long over is left out of calendars when they are written next.
  const lately = <S extends Span>(entries: readonly S[]) => entries.filter(({ end }) => end > reading.now - KEPT_MS);
  const booked = lately(meetings.filter(({ state }) => state === "booked"));
  const rebuilt = (person: PersonId): string[] => [
    ...booked
      .filter(({ parties }) => parties.includes(person))
      .map(({ id, start, end }) => told({ kind: "meeting", ref: id, start, end })),
    ...lately(chosen.get(person) ?? []).map(({ session, start, end }) =>
      told({ kind: "session", ref: session, start, end }),
    ),
  ];
  for (const person of people)
    expect(
      lately(calendars.get(person) ?? [])
        .map(told)
        .sort(),
      `calendar of ${person}`,
    ).toEqual(rebuilt(person).sort());
  const atTables = Array.from(tables, ([table, entries]) =>
    lately(entries).map((entry) => `${table} ${told(entry)}`),
  ).flat();
  const seated = booked.map(
    ({ id, table, start, end }) => `${table} ${told({ kind: "meeting", ref: id, start, end })}`,
  );
  expect(atTables.sort()).toEqual(seated.sort());
  for (const person of ATTENDEES.map(personOf)) {
    const mine = (await ports.meetings.of(person)).map(({ id }) => id).sort();
    expect(mine).toEqual(
      meetings
        .filter(({ parties }) => parties.includes(person))
        .map(({ id }) => id)
        .sort(),
    );
  }
}
const told = ({ kind, ref, start, end }: Entry): string => `${kind} ${ref} ${start}-${end}`;

/** What came of it, for whoever reads the log of the run. */
async function tally(ports: Ports, phones: readonly RoamingPhone[], start: Seq): Promise<string> {
  const { entries } = await ports.log.since(start, viewerOf("organiser"), 1_000_000);
  const types = new Map<string, number>();
  for (const { type } of entries) types.set(type, (types.get(type) ?? 0) + 1);
  const refusals = new Map<string, number>();
  const settled = phones.flatMap((phone) => phone.settled);
  for (const { reply } of settled)
    if (reply && !reply.ok) refusals.set(reply.refusal.code, (refusals.get(reply.refusal.code) ?? 0) + 1);
  const list = (counts: Map<string, number>) => [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
  return `${settled.length} commands settled. Facts: ${list(types)}. Refused: ${list(refusals)}`;
}
