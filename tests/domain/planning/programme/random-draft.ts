import type { HalfId, PersonId, RoomId, SessionId, SpeakerId, TrackId } from "../../../../app/domain/id.ts";
import { HOUR, type Instant, later, MINUTE } from "../../../../app/domain/instant.ts";
import type { Guest, ProgrammeFacts } from "../../../../app/domain/planning/programme/facts.ts";
import type { Random } from "../../../../app/domain/planning/random.ts";
import type { Placement, Session } from "../../../../app/domain/programme/session.ts";

/** Midnight of the first of the days. */
export const MIDNIGHT = Date.parse("2021-03-02T00:00:00Z") as Instant;
const HALVES = ["half.a", "half.b"] as HalfId[];
const pick = <One>(random: Random, of: readonly One[]): One => of[random.below(of.length)] as One;

/**
 * A conference of one or two days from the dice: four rooms, a plenary and a lunch a day, workshops in two tracks dropped
 * anywhere, often onto each other or onto lunch; at times a swap of halves, and a draft that has moved away from its release.
 * `now` is before the first session, or at times in the middle of the first day.
 */
export function randomDraft(random: Random, calm = false): ProgrammeFacts {
  const days = Array.from({ length: 1 + random.below(2) }, (_, day) => {
    const start = later(MIDNIGHT, day * 24 * HOUR);
    return { start, end: later(start, 24 * HOUR) };
  });
  const rooms = [200, 120, 60, 40].map((capacity, at) => ({
    id: `room.${at}` as RoomId,
    name: {},
    capacity,
    kind: "",
  }));
  const sessions: Session[] = [];
  const placements: Placement[] = [];
  const add = (day: number, at: number, minutes: number, room: number, own: Partial<Session>): void => {
    const id = `s.${String(sessions.length).padStart(2, "0")}` as SessionId;
    sessions.push({ ...BLANK, ...own, id });
    const start = later(MIDNIGHT, day * 24 * HOUR + at * MINUTE);
    placements.push({ session: id, room: rooms[room]!.id, start, end: later(start, minutes * MINUTE) });
  };
  days.forEach((_, day) => {
    add(day, 9 * 60, 45, 0, { format: "fmt.plenary" });
    add(day, 12 * 60, 60, 3, { pause: true, format: "fmt.meal" });
    const grid = random.below(4) === 0 ? 5 : 15;
    for (let made = 0; made < 3 + random.below(4); made++) {
      const at = 10 * 60 + grid * random.below((6 * 60) / grid);
      const speakers = random.below(3) === 0 ? [pick(random, ["sp.1", "sp.2", "sp.3"]) as SpeakerId] : [];
      const capacity = random.below(3) === 0 ? pick(random, [30, 50, 100]) : null;
      add(day, at, pick(random, [30, 45, 60]), random.below(4), { track: pick(random, TRACKS), speakers, capacity });
    }
  });
  if (random.below(2) === 0)
    for (const [pass, at] of [13 * 60, 14 * 60 + 30].entries())
      TRACKS.forEach((track, station) => {
        const halves = [HALVES[(station + pass) % 2] as HalfId];
        add(0, at, 60, station, { track, access: "half", halves, swap: "swap", pass: pass + 1 });
      });
  const starrable = sessions.filter((session) => !session.pause && session.swap === null).map(({ id }) => id);
  const guests = Array.from({ length: 40 }, (_, at): Guest => {
    const starred = [...new Set(Array.from({ length: random.below(4) }, () => pick(random, starrable)))];
    const released = random.below(10) === 0 ? sessions.filter(({ pass }) => pass === 1).map(({ id }) => id) : [];
    const start = later(MIDNIGHT, (10 * 60 + 15 * random.below(20)) * MINUTE);
    const meetings = !calm && random.below(8) === 0 ? [{ start, end: later(start, 15 * MINUTE) }] : [];
    return {
      id: `p.${at}` as PersonId,
      half: HALVES[at % 2] as HalfId,
      starred,
      released: calm ? [] : released,
      meetings,
    };
  });
  const moved = (place: Placement): Placement =>
    random.below(4) > 0 ? place : { ...place, room: pick(random, rooms).id };
  return {
    now: calm || random.below(3) > 0 ? MIDNIGHT : later(MIDNIGHT, (9 * 60 + 15 * random.below(16)) * MINUTE),
    draft: { revision: 1, sessions, speakers: [], placements },
    release: calm
      ? { sessions, placements }
      : random.below(3) === 0
        ? null
        : { sessions, placements: placements.map(moved) },
    conference: {
      rooms,
      tracks: [...TRACKS, "t.common" as TrackId].map((id) => ({ id, title: {}, color: "" })),
      halves: HALVES.map((id) => ({ id, label: {} })),
    },
    days,
    guests,
  };
}

const TRACKS = ["t.one", "t.two"] as TrackId[];
const BLANK: Omit<Session, "id"> = {
  title: {},
  abstract: {},
  format: "fmt.workshop",
  track: "t.common" as TrackId,
  access: "all",
  halves: [],
  swap: null,
  pass: null,
  speakers: [],
  capacity: null,
  languages: ["sv"],
  pause: false,
};
