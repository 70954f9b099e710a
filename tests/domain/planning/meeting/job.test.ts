import { expect, test } from "vitest";
import type { MeetingInstance } from "../../../../app/domain/planning/meeting/instance.ts";
import { createRandom } from "../../../../app/domain/planning/random.ts";
import { startMeetingJob } from "../../../../server/workers/plan-meetings.ts";

/** A day too large to be solved at once: pairs at random, tables scarce. */
function busyDay(): MeetingInstance {
  const random = createRandom(3);
  const participants = 120;
  const meetings = Array.from({ length: 700 }, (_, m) => {
    const a = random.below(participants);
    const b = (a + 1 + random.below(participants - 1)) % participants;
    return {
      id: `m${m}`,
      who: [a, b],
      session: -1,
      fixed: -1,
      after: [],
      required: false,
      weight: 1 + random.below(9),
    };
  });
  return {
    name: "busy",
    slots: 16,
    locations: 34,
    participants,
    sessions: [],
    meetings,
    forbidden: Array.from({ length: participants }, () => []),
  };
}

test("two jobs at once both stream plans, and a cancelled job ends within 100 ms with what it has", async () => {
  let seen = 0;
  const both = await new Promise<ReturnType<typeof startMeetingJob>[]>((resolve) => {
    const waiting = new Set([1, 2]);
    const jobs = [1, 2].map((seed) =>
      startMeetingJob(busyDay(), {
        seconds: 25,
        seed,
        fairness: null,
        onProgress: ({ value }) => {
          if (value === null) return;
          seen++;
          waiting.delete(seed);
          if (waiting.size === 0) resolve(jobs);
        },
      }),
    );
  });
  const began = performance.now();
  for (const job of both) job.cancel();
  const outcomes = await Promise.all(both.map((job) => job.outcome));
  expect(performance.now() - began).toBeLessThan(100);
  expect(seen).toBeGreaterThanOrEqual(2);
  for (const { value, bound } of outcomes) {
    expect(value!.priority).toBeGreaterThan(0);
    expect(bound.priority).toBeGreaterThanOrEqual(value!.priority);
  }
});

test("an impossible day is refused with the participant who is the cause", async () => {
  const day = busyDay();
  const meetings = [1, 2, 3].map((q) => ({ ...day.meetings[0]!, id: `r${q}`, who: [0, q], required: true }));
  const forbidden = day.forbidden.map((slots, p) => (p === 0 ? Array.from({ length: 14 }, (_, t) => t) : slots));
  const { outcome } = startMeetingJob({ ...day, meetings, forbidden }, { seconds: 20, seed: 1, fairness: null });
  const { proven, plan, conflict } = await outcome;
  expect({ proven, plan, conflict }).toEqual({
    proven: true,
    plan: null,
    conflict: { code: "participant", participant: 0, meetings: [0, 1, 2], slots: [14, 15] },
  });
});
