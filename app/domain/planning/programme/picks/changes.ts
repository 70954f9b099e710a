import type { PicksPlan, PicksProblem, Rounds } from "./problem.ts";

/** Sessions, and stations of a round, that a plan moves away from where they were released. O(sessions + stations × rounds). */
export function changesOf({ sessions, released }: PicksProblem, plan: PicksPlan): number {
  if (!released) return 0;
  const moved = sessions.filter((_, i) => {
    const from = released.start[i] ?? -1;
    return from >= 0 && (from !== plan.start[i] || released.room[i] !== plan.room[i]);
  });
  const rounds = plan.rotations.map((rotation, q) => {
    const from = released.rotations?.[q];
    return from ? changesOfRounds(from, rotation) : 0;
  });
  return rounds.reduce((sum, n) => sum + n, moved.length);
}

/** Stations of a round that are at another time or in another room than `from` has them. */
function changesOfRounds(from: Rounds, to: Rounds): number {
  return to.starts.flatMap((start, round) =>
    to.room.filter((room, s) => start !== from.starts[round] || room !== from.room[s]),
  ).length;
}

/** Locks of the problem that do not hold in the plan, as faults. */
export function brokenLocks({ locked }: PicksProblem, plan: PicksPlan): string[] {
  const sessions = (locked?.sessions ?? []).filter(
    ({ session, start, room }) => plan.start[session] !== start || plan.room[session] !== room,
  );
  const rotations = (locked?.rotations ?? []).filter(
    (lock) => changesOfRounds(lock, plan.rotations[lock.rotation]!) > 0,
  );
  return [
    ...sessions.map(({ session }) => `lock of session ${session}`),
    ...rotations.map(({ rotation }) => `lock of rotation ${rotation}`),
  ];
}
