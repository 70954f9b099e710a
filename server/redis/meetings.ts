import type { Redis } from "ioredis";
import type { MeetingId, PersonId } from "../../app/domain/id.ts";
import type { MeetingStore } from "../actions/meeting-ports.ts";
import type { Keys } from "./keys.ts";
import { readMeeting } from "./meeting-row.ts";
import { createReadRowsOf } from "./meetings-of.ts";
import { oncePerTurn } from "./one-turn.ts";
import { withProposalsAtHand } from "./proposals-at-hand.ts";
import { createRetimeMeetings } from "./retime-meetings.ts";
import { createMeetingWrites, type MeetingWrites } from "./write-meetings.ts";

/** Meetings and what was said with them. Each read is one round trip; `of` is two when the person's meetings are others than last time. */
export const createMeetings = (redis: Redis, keys: Keys): MeetingStore =>
  withProposalsAtHand({
    ...createReads(redis, keys),
    ...createMeetingWrites(redis, keys),
    ...createRetimeMeetings(redis, keys),
  });

const createReads = (redis: Redis, keys: Keys): Omit<MeetingStore, "recall" | "retime" | keyof MeetingWrites> => {
  const readRowsOf = createReadRowsOf(redis, keys, idsIn);
  return {
    get: async (id) => readMeeting(await redis.hget(keys.meetings, id)),
    of: oncePerTurn(async (person: PersonId) => (await readRowsOf(person)).flatMap((row) => readMeeting(row) ?? [])),
    async ofDay(people, { start, end }) {
      if (people.length === 0) return [];
      const ids = (await redis.hmget(keys.meetingsOf, ...people)).flatMap((index) =>
        placesIn(index).flatMap(({ id, at }) => (at >= start && at < end ? id : [])),
      );
      if (ids.length === 0) return [];
      return (await redis.hmget(keys.meetings, ...new Set(ids))).flatMap((row) => readMeeting(row) ?? []);
    },
    all: async () => (await redis.hvals(keys.meetings)).flatMap((row) => readMeeting(row) ?? []),
    message: async (id) => (await redis.hget(keys.messages, id)) ?? "",
    async messages(ids) {
      if (ids.length === 0) return new Map();
      const texts = await redis.hmget(keys.messages, ...ids);
      return new Map(ids.map((id, place) => [id, texts[place] ?? ""]));
    },
  };
};

/** The meetings of an index with their starts, in order of making. */
const placesIn = (index: string | null): { id: MeetingId; at: number }[] =>
  [...(index ?? "").matchAll(/(\d+)-\d+=[^:]*:([^;]+);/g)].map(([, at, id]) => ({
    id: id as MeetingId,
    at: Number(at),
  }));

const idsIn = (index: string | null): MeetingId[] => placesIn(index).map(({ id }) => id);
