import { readFileSync } from "node:fs";
import type { CommandId, MeetingId, PersonId } from "../../app/domain/id.ts";
import { HOUR, later, MINUTE } from "../../app/domain/instant.ts";
import { doubleBookings } from "../../app/domain/meeting/double-bookings.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import { keysFor } from "../../server/redis/keys.ts";
import { createMeetings } from "../../server/redis/meetings.ts";
import { startRedis } from "../helpers/redis.ts";
import type { Compared } from "./booking.ts";
import { HALL, hallPerson, hallStart, nthPair } from "./hall.ts";
import { median, now, withOthers } from "./machine.ts";

const IN_FLIGHT = 50;
const PEOPLE = 2_000;
const LIMITS = {
  day: { start: hallStart, end: later(hallStart, 24 * HOUR) },
  maxPerDay: 100_000,
  maxPerChallenge: 100_000,
};

/** Runs `count` jobs, fifty at a time; answers how many a second. */
async function perSecond(count: number, job: (n: number) => Promise<unknown>): Promise<number> {
  const begun = now();
  let next = 0;
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      while (next < count) await job(next++);
    }),
  );
  return (count * 1000) / (now() - begun);
}

/** The product's booking script (the last yes) against the bare booking script, one Redis, rounds interleaved. */
export async function compareScript(rounds: number, count: number): Promise<Compared[]> {
  await using server = await startRedis({ commandTimeoutMs: 20_000 });
  const { redis } = server;
  const keys = keysFor(HALL);
  await redis.hset(keys.commands, "epoch", "bench");
  const meetings = createMeetings(redis, keys);
  const sha = (await redis.script("LOAD", readFileSync(new URL("./bare-book.lua", import.meta.url), "utf8"))) as string;
  const tables = Array.from({ length: PEOPLE / 2 }, (_, at) => at + 1);
  const rules = { restMinutes: 5, walkMinutes: 4 };
  const ours: number[] = [];
  const theirs: number[] = [];
  let done = 0;
  const { othersPercent } = await withOthers([process.pid, server.pid() as number], async () => {
    for (let round = 0; round < rounds; round += 1) {
      const first = done;
      done += count;
      const booked = Array.from({ length: count }, (_, at) => proposal(first + at));
      for (let at = 0; at < count; at += 200)
        await Promise.all(
          booked.slice(at, at + 200).map((one) => meetings.propose(command(`p.${one.id}`), one, "", LIMITS)),
        );
      const mine = async () =>
        ours.push(
          await perSecond(count, async (n) => {
            const one = booked[n] as Meeting;
            const table = ((first + n) % (PEOPLE / 2)) + 1;
            const next: Meeting = { ...one, state: "booked", yes: one.parties, table: table as never, version: 2 };
            const reply = await meetings.answer(
              command(`a.${one.id}`),
              next,
              one.parties[1] as PersonId,
              true,
              [table, ...tables],
              rules,
            );
            if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
          }),
        );
      const bare = async () =>
        theirs.push(
          await perSecond(count, (n) => {
            const number = first + n;
            const { from, to } = nthPair(number, PEOPLE);
            const tag = `{bare.${Math.floor(number / 2000)}}`;
            const slot = number % 96;
            return redis.evalsha(
              sha,
              5,
              `${tag}c:${from}`,
              `${tag}c:${to}`,
              `${tag}t:${slot}`,
              `${tag}b`,
              `${tag}o`,
              slot,
              `b${number}`,
              40,
              from,
              to,
            );
          }),
        );
      for (const one of round % 2 ? [bare, mine] : [mine, bare]) await one();
    }
  });
  const [a, b] = [median(ours), median(theirs)];
  const violations = doubleBookings(await meetings.all(), new Map()).double;
  const row = { theirs: Number.NaN, ratio: Number.NaN, unit: "", goal: "0", others: othersPercent };
  return [
    {
      what: "booking script, 50 in flight",
      ours: a,
      theirs: b,
      ratio: a / b,
      unit: "/s",
      goal: "≥ 0.8",
      others: othersPercent,
    },
    { ...row, what: "double bookings after it", ours: violations.length },
  ];
}

const command = (id: string) => ({ id: id as CommandId, digest: "bench", now: hallStart });

function proposal(n: number): Meeting {
  const { from, to, start } = nthPair(n, PEOPLE);
  return {
    id: `m.${n}` as MeetingId,
    kind: "proposed",
    by: hallPerson(from),
    parties: [hallPerson(from), hallPerson(to)],
    broker: null,
    challenge: null,
    start,
    end: (start + 20 * MINUTE) as never,
    table: null,
    state: "proposed",
    yes: [hallPerson(from)],
    endedBy: null,
    expires: start,
    signals: {},
    reports: {},
    version: 1,
  };
}
