import type { Random } from "../../../../app/domain/planning/random.ts";

type Session = {
  id: string;
  dayIndex: number;
  start: string;
  end: string;
  roomId: string;
  format: string;
  trackId: string;
  speakerIds?: string[];
  swapPairId?: string;
  passNo?: number;
};
export type SirProgramme = { sessions: Session[]; speakers: { id: string }[]; tracks: { id: string }[] };
export type SirEvent = { rooms: { id: string; capacity: number; kind: string }[] };

const SLOT_MINUTES = 15;
const PAUSES = ["fmt.break", "fmt.meal", "fmt.registration"];
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/**
 * The SIR demo conference as a `conf/1` instance: quarter-hour slots, blocks between the breaks, plenaries at their
 * published times, every other session free on its own day, the two tracks of day 1 as a rotation of halves, and picks
 * of 400 people from the dice: three to six sessions each, popular ones more often, weights 1 to 3.
 */
export function sirDemo(programme: SirProgramme, event: SirEvent, random: Random, people = 400) {
  const content = programme.sessions.filter((session) => !PAUSES.includes(session.format));
  const pauses = programme.sessions.filter((session) => PAUSES.includes(session.format));
  const days = [...new Set(content.map((session) => session.dayIndex))].sort((a, b) => a - b);
  const slotOf = new Map<string, number>();
  const day: number[] = [];
  const blocks: [number, number][] = [];
  for (const [d, dayIndex] of days.entries()) {
    const own = content.filter((session) => session.dayIndex === dayIndex);
    const first = Math.min(...own.map((session) => minutes(session.start)));
    const last = Math.max(...own.map((session) => minutes(session.end)));
    const paused = (at: number) =>
      pauses.some((one) => one.dayIndex === dayIndex && minutes(one.start) <= at && at < minutes(one.end));
    let open = false;
    for (let at = first; at < last; at += SLOT_MINUTES) {
      if (paused(at)) {
        open = false;
        continue;
      }
      const slot = day.length;
      slotOf.set(`${dayIndex} ${at}`, slot);
      day.push(d);
      if (open) blocks.at(-1)![1] = slot;
      else blocks.push([slot, slot]);
      open = true;
    }
  }
  // why: nothing crosses a block, so a session that runs through a break comes as a part before it and a part after it
  const cut = (session: Session): (Session & { after?: string })[] => {
    const pause = pauses.find(
      (one) => one.dayIndex === session.dayIndex && session.start < one.start && one.end < session.end,
    );
    if (!pause) return [session];
    const first = { ...session, id: `${session.id}.1`, end: pause.start };
    return [
      first,
      ...cut({ ...session, id: `${session.id}.2`, start: pause.end }).map((part) => ({ ...part, after: first.id })),
    ];
  };
  const rooms = event.rooms.filter((room) => content.some((session) => session.roomId === room.id));
  const roomsOfKind = (...kinds: string[]) => rooms.flatMap((room, r) => (kinds.includes(room.kind) ? [r] : []));
  const roomOf = (id: string) => rooms.findIndex((room) => room.id === id);
  const speakerOf = (session: Session) =>
    (session.speakerIds ?? []).map((id) => programme.speakers.findIndex((speaker) => speaker.id === id));
  const slots = (session: Session) => (minutes(session.end) - minutes(session.start)) / SLOT_MINUTES;
  const passes = content.filter((session) => session.swapPairId);
  const free = content.filter((session) => !session.swapPairId).flatMap(cut);
  const tracks = programme.tracks.filter((track) => track.id !== "tr.plenum").map((track) => track.id);
  const items = free.map((session) => {
    const plenary = session.format === "fmt.plenary";
    const at = slotOf.get(`${session.dayIndex} ${minutes(session.start)}`)!;
    const ofDay = day.flatMap((d, slot) => (days[d] === session.dayIndex ? [slot] : []));
    return {
      id: session.id,
      track: tracks.indexOf(session.trackId),
      duration: slots(session),
      speakers: speakerOf(session),
      rooms:
        plenary || session.format === "fmt.matchmaking" || session.format === "fmt.contest"
          ? [roomOf(session.roomId)]
          : roomsOfKind("track", "small", "lab"),
      starts: plenary ? [at] : ofDay,
      after: free.flatMap((other, i) => (other.id === session.after ? [i] : [])),
      plenary,
    };
  });
  const dayOf = (session: Session) => ({
    id: `day of ${session.id}`,
    unavailable: day.flatMap((d, slot) => (days[d] === session.dayIndex ? [] : [slot])),
  });
  const stations = passes.filter((session) => session.passNo === 1);
  const wanted = items.flatMap((item, i) => (item.plenary ? [] : [i]));
  const draw = wanted.map((_, i) => 1 / (1 + i));
  const attendees = Array.from({ length: people }, (_, a) => {
    const picks = new Map<number, number>();
    const count = 3 + random.below(4);
    while (picks.size < Math.min(count, wanted.length)) {
      const i = random.below(wanted.length);
      if (random.unit() < 0.3 + draw[i]!) picks.set(wanted[i]!, 1 + random.below(3));
    }
    return { id: `person.${a}`, fav: [...picks] };
  });
  return {
    format: "conf/1",
    name: "sir-demo",
    slots: day.length,
    blocks,
    day,
    rooms: rooms.map(({ id, capacity }) => ({ id, capacity })),
    tracks,
    items,
    speakers: [...programme.speakers.map(({ id }) => ({ id, unavailable: [] as number[] })), ...stations.map(dayOf)],
    attendees,
    rotations: [
      {
        id: "swap.1",
        rounds: 2,
        duration: slots(stations[0]!),
        rooms: roomsOfKind("track"),
        stations: stations.map((session, s) => ({
          id: session.trackId,
          // why: conf/1 gives rotations no starts of their own; a host who is there on one day only keeps them to it
          hosts: [...speakerOf(session), programme.speakers.length + s],
        })),
        participants: attendees.map((_, a) => a),
        together: [],
      },
    ],
    weights: { missed: 10, overflow: 1, hop: 5, gap: 3, parallel: 20 },
  };
}
