import type { PicksConflict } from "../../app/domain/planning/programme/picks/conflict.ts";
import type { PicksProblem } from "../../app/domain/planning/programme/picks/problem.ts";
import type { TracksConflict } from "../../app/domain/planning/programme/tracks/conflict.ts";
import type { TracksProblem } from "../../app/domain/planning/programme/tracks/problem.ts";

const list = (names: string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
const slots = (n: number) => `${n} ${n === 1 ? "slot" : "slots"}`;

/** Why no programme exists, in one English sentence with the names of the file. For the shell; screens have app/i18n. */
export function picksReason(problem: PicksProblem, conflict: PicksConflict): string {
  const sessions = (positions: readonly number[]) => positions.map((i) => problem.sessions[i]!.id);
  const rotation = (q: number) => problem.rotations[q]!.id;
  switch (conflict.code) {
    case "locked":
      return `${list([...sessions(conflict.sessions), ...conflict.rotations.map(rotation)])} cannot stay where it is locked: a block, its rooms, its starts or its speakers do not allow it.`;
    case "no-start":
      return `${problem.sessions[conflict.session]!.id} can start nowhere: its blocks, allowed starts and speakers leave no time.`;
    case "no-room":
      return `${problem.sessions[conflict.session]!.id} is allowed in no room.`;
    case "order":
      return `${list(sessions(conflict.sessions))} must follow one another, and the time does not suffice.`;
    case "speaker-full": {
      const held = [...sessions(conflict.sessions), ...conflict.rotations.map(rotation)];
      return `${problem.speakers[conflict.speaker]!.id} is in ${list(held)}: ${slots(conflict.needed)} needed, ${slots(conflict.free)} free, and they cannot be laid side by side.`;
    }
    case "too-few-slots":
      return `${list([...sessions(conflict.sessions), ...conflict.rotations.map(rotation)])} need ${slots(conflict.needed)} of ${list(conflict.rooms.map((r) => problem.rooms[r]!.id))} at the times they may have, and there are ${conflict.there}.`;
    case "cohort-rooms":
      return `${rotation(conflict.rotation)} needs ${conflict.stations} rooms for cohorts of ${conflict.size}, and only ${conflict.rooms} are allowed and large enough.`;
    case "rounds":
      return `${rotation(conflict.rotation)} finds no ${conflict.rounds} rounds: hosts, rooms and blocks leave too few times.`;
    case "cohorts":
      return `${rotation(conflict.rotation)} cannot be split into equal cohorts while those who stay together do.`;
    case "together":
      return `${list([...sessions(conflict.sessions), ...conflict.rotations.map(rotation)])} do not fit together: without any one of them the rest does.`;
  }
}

/** The same for a conference of tracks. */
export function tracksReason(problem: TracksProblem, conflict: TracksConflict): string {
  switch (conflict.code) {
    case "talk-too-long":
      return `${problem.talks[conflict.talk]!.id} takes ${slots(conflict.slots)}, and the longest session has ${conflict.longest}.`;
    case "too-few-slots":
      return `All talks need ${slots(conflict.needed)}, and there are ${conflict.there}.`;
    case "too-few-cells":
      return `A session in one room holds one track, and ${conflict.tracks} tracks do not fit into the ${conflict.cells} there are.`;
  }
}
