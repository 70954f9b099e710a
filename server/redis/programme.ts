import type { Redis } from "ioredis";
import { ownPasses, takesTime } from "../../app/domain/programme/own.ts";
import type { Draft, Placement, Release, Session, Speaker } from "../../app/domain/programme/session.ts";
import type { ProgrammeStore } from "../actions/conference-ports.ts";
import { keepByVersion } from "./kept.ts";
import type { Keys } from "./keys.ts";
import { defineScript } from "./script.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, readSettled, settledReply } from "./settled.ts";

const drawProgramme = defineScript({
  name: "draw-programme",
  keys: [...COMMAND_KEYS, "draft"],
  args: [...COMMAND_ARGS, "speakers", "sessions"],
  reply: settledReply,
});
const moveSession = defineScript({
  name: "move-session",
  keys: [...COMMAND_KEYS, "draft"],
  args: [...COMMAND_ARGS, "revision", "session", "placement"],
  reply: settledReply,
});
const publishSchedule = defineScript({
  name: "publish-schedule",
  keys: [...COMMAND_KEYS, "draft", "release", "releases", "times", "versions", "choices", "calendars"],
  args: [...COMMAND_ARGS, "revision", "release", "times", "changed"],
  reply: settledReply,
});

/** The draft organisers work on and the releases phones keep. A release is parsed once per version. */
export const createProgramme = (redis: Redis, keys: Keys): ProgrammeStore => ({
  draft: async () => readDraft(await redis.hgetall(keys.draft)),
  release: keepByVersion(
    () => redis.hget(keys.versions, "release"),
    async () => {
      const text = await redis.get(keys.release);
      return text === null ? null : (JSON.parse(text) as Release);
    },
    null,
  ),
  draw: async (command, { sessions, speakers, placements }) => {
    const places = new Map(placements.map((placement) => [placement.session, placement]));
    const rows = sessions.map((session) => [session.id, JSON.stringify(session), placeOf(places, session)]);
    return readSettled(
      await drawProgramme(
        redis,
        { ...commandKeys(keys), draft: keys.draft },
        { ...commandArgs(command), speakers: JSON.stringify(speakers), sessions: JSON.stringify(rows) },
      ),
    );
  },
  move: async (command, revision, placement) =>
    readSettled(
      await moveSession(
        redis,
        { ...commandKeys(keys), draft: keys.draft },
        {
          ...commandArgs(command),
          revision,
          session: placement.session,
          placement: JSON.stringify(placement),
        },
      ),
    ),
  publish: async (command, revision, release, changed) => {
    const { draft, release: newest, releases, times, versions, choices, calendars } = keys;
    return readSettled(
      await publishSchedule(
        redis,
        { ...commandKeys(keys), draft, release: newest, releases, times, versions, choices, calendars },
        {
          ...commandArgs(command),
          revision,
          release: JSON.stringify(release),
          times: JSON.stringify(timesOf(release)),
          changed: JSON.stringify(changed),
        },
      ),
    );
  },
});

function placeOf(places: Map<string, Placement>, session: Session): string {
  const placement = places.get(session.id);
  if (!placement) throw new RangeError(`Session ${session.id} is drawn without a place`);
  return JSON.stringify(placement);
}

function readDraft(fields: Record<string, string>): Draft | null {
  if (!fields.revision) return null;
  const each = <Thing>(prefix: string) =>
    Object.keys(fields)
      .filter((field) => field.startsWith(prefix))
      .sort()
      .map((field) => JSON.parse(fields[field] as string) as Thing);
  return {
    revision: Number(fields.revision),
    sessions: each<Session>("s:"),
    speakers: JSON.parse(fields.speakers ?? "[]") as Speaker[],
    placements: each<Placement>("p:"),
  };
}

/** Rows of the hash `times`; see scripts/includes/choices.lua. */
function timesOf({ sessions, placements }: Pick<Release, "sessions" | "placements">): [string, string][] {
  const taking = new Set(sessions.filter(takesTime).map(({ id }) => id));
  const halves = [...new Set(sessions.flatMap((session) => session.halves))];
  return [
    ...placements
      .filter(({ session }) => taking.has(session))
      .map(({ session, start, end }): [string, string] => [session, `${start}-${end}`]),
    ...halves.map((half): [string, string] => [
      `half:${half}`,
      ownPasses(sessions, half)
        .map(({ id }) => id)
        .join(","),
    ]),
  ];
}
