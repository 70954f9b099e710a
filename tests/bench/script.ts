import { readFileSync } from "node:fs";
import type { Redis } from "ioredis";
import type { CommandId, MeetingId, PersonId } from "../../app/domain/id.ts";
import { HOUR, later, MINUTE } from "../../app/domain/instant.ts";
import { doubleBookings } from "../../app/domain/meeting/double-bookings.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import type { MeetingStore } from "../../server/actions/meeting-ports.ts";
import { keysFor } from "../../server/redis/keys.ts";
import { createMeetings } from "../../server/redis/meetings.ts";
import { startRedis } from "../helpers/redis.ts";
import type { Compared } from "./booking.ts";
import { HALL, hallPerson, hallStart, nthPair } from "./hall.ts";
import { cpuMs, median, now, withOthers } from "./machine.ts";

const IN_FLIGHT = 50;
/** Bookings of one conference. Both sides begin with fresh keys after so many, so that neither grows larger than the other. */
const CONFERENCE = 2_000;
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

/**
 * The product's booking script (the last yes) against the bare booking script: one Redis, one client, rounds interleaved.
 * What the product does around its script shows in the bookings by phones.
 */
export async function compareScript(rounds: number, count: number): Promise<Compared[]> {
  await using server = await startRedis({ commandTimeoutMs: 20_000 });
  const { redis } = server;
  // What the repository would send, written down beforehand, so that both scripts are called by the same client alike.
  type Call = [name: string, keys: number, ...rest: string[]];
  const calls: Call[] = [];
  const recording = {
    async fcall(...call: Call) {
      calls.push(call);
      return ["settled", '{"ok":true,"value":{}}'];
    },
  } as unknown as Redis;
  const conferences: { meetings: MeetingStore; recorder: MeetingStore }[] = [];
  async function conferenceOf(n: number) {
    const number = Math.floor(n / CONFERENCE);
    const keys = keysFor(`${HALL}.${number}`);
    if (!conferences[number]) {
      conferences[number] = { meetings: createMeetings(redis, keys), recorder: createMeetings(recording, keys) };
      await redis.hset(keys.commands, "epoch", "bench");
    }
    return conferences[number];
  }
  const sha = (await redis.script("LOAD", readFileSync(new URL("./bare-book.lua", import.meta.url), "utf8"))) as string;
  const rules = { restMinutes: 5, walkMinutes: 4, tables: PEOPLE / 2 };
  const redisPid = server.pid() as number;
  type Run = { perSecond: number; redisUs: number; clientUs: number };
  const ours: Run[] = [];
  const theirs: Run[] = [];
  const measured = async (job: (n: number) => Promise<unknown>): Promise<Run> => {
    const before = [cpuMs(redisPid), cpuMs(process.pid)] as const;
    const rate = await perSecond(count, job);
    const us = (pid: number, from: number) => ((cpuMs(pid) - from) * 1000) / count;
    return { perSecond: rate, redisUs: us(redisPid, before[0]), clientUs: us(process.pid, before[1]) };
  };
  let done = 0;
  const { othersPercent } = await withOthers([process.pid, server.pid() as number], async () => {
    for (let round = 0; round < rounds; round += 1) {
      const first = done;
      done += count;
      const booked = Array.from({ length: count }, (_, at) => proposal(first + at));
      for (const [n, one] of booked.entries()) {
        const { meetings } = await conferenceOf(first + n);
        await meetings.propose(command(`p.${one.id}`), one, "", LIMITS);
      }
      calls.length = 0;
      for (const [n, one] of booked.entries()) {
        const next: Meeting = { ...one, state: "booked", yes: one.parties, version: 2 };
        const table = ((first + n) % rules.tables) + 1;
        const { recorder } = await conferenceOf(first + n);
        await recorder.answer(command(`a.${one.id}`), next, one.parties[1] as PersonId, true, table, rules);
      }
      // The first call gives the store the script; of a meeting that is not there, it changes nothing.
      const none = proposal(-1 - round);
      const { meetings } = await conferenceOf(first);
      await meetings.answer(command(`a.${none.id}`), { ...none, state: "booked" }, none.by, true, 1, rules);
      const mine = async () =>
        ours.push(
          await measured(async (n) => {
            const reply = (await redis.fcall(...(calls[n] as Call))) as string[];
            if (reply[0] !== "settled") throw new Error(JSON.stringify(reply));
          }),
        );
      const bare = async () =>
        theirs.push(
          await measured((n) => {
            const number = first + n;
            const { from, to } = nthPair(number, PEOPLE);
            const tag = `{bare.${Math.floor(number / CONFERENCE)}}`;
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
  const of = (field: keyof Run, what: string, unit: string, goal: string): Compared => {
    const [a, b] = [median(ours.map((run) => run[field])), median(theirs.map((run) => run[field]))];
    return { what, ours: a, theirs: b, ratio: a / b, unit, goal, others: othersPercent };
  };
  const all = await Promise.all(conferences.map(({ meetings }) => meetings.all()));
  const violations = all.flatMap((meetings) => doubleBookings(meetings, new Map()).double);
  const row = { theirs: Number.NaN, ratio: Number.NaN, unit: "", goal: "0", others: othersPercent };
  return [
    of("perSecond", "booking script, 50 in flight", "/s", "≥ 0.8"),
    of("redisUs", "CPU of Redis for one", "µs", ""),
    of("clientUs", "CPU of the client for one", "µs", ""),
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
    bookedAt: null,
    retimed: null,
    expires: start,
    signals: {},
    reports: {},
    version: 1,
  };
}
