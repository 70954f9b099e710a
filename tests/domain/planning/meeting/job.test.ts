import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import type { MeetingInstance } from "../../../../app/domain/planning/meeting/instance.ts";
import { createRandom } from "../../../../app/domain/planning/random.ts";
import { startMeetingJob } from "../../../../server/workers/plan-meetings.ts";
import { threadFile } from "../../../../server/workers/thread-file.ts";

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

/** Time stands still, so that the clock never ends a job, however busy the machine. */
const TIMELESS = { seconds: 60, fairness: null, clock: () => 0 };

test("two jobs at once both stream plans, and a cancelled job ends at once with what it has", async () => {
  let seen = 0;
  const both = await new Promise<ReturnType<typeof startMeetingJob>[]>((resolve) => {
    const waiting = new Set([1, 2]);
    const jobs = [1, 2].map((seed) =>
      startMeetingJob(busyDay(), {
        ...TIMELESS,
        seed,
        onProgress: ({ value }) => {
          if (value === null) return;
          seen++;
          waiting.delete(seed);
          if (waiting.size === 0) resolve(jobs);
        },
      }),
    );
  });
  for (const job of both) job.cancel();
  // Before the next turn of the event loop: no thread is waited for.
  const late = new Promise<[]>((resolve) => setImmediate(() => resolve([])));
  const outcomes = await Promise.race([Promise.all(both.map((job) => job.outcome)), late]);
  expect(outcomes).toHaveLength(2);
  await Promise.all(both.map((job) => job.gone));
  expect(seen).toBeGreaterThanOrEqual(2);
  for (const { value, bound } of outcomes) {
    expect(value!.priority).toBeGreaterThan(0);
    expect(bound.priority).toBeGreaterThanOrEqual(value!.priority);
  }
});

/** A day with one table, so that nobody can have every meeting in a row: many best plans, proven in a moment. */
function oneTable(): MeetingInstance {
  const pairs = [0, 1, 2, 3, 4, 5].flatMap((p) => [
    [p, (p + 1) % 6],
    [p, (p + 2) % 6],
  ]);
  const meetings = pairs.slice(0, 7).map((who, m) => {
    return { id: `m${m}`, who, session: -1, fixed: -1, after: [], required: true, weight: 1 };
  });
  const forbidden = Array.from({ length: 6 }, (_, p) => (p % 3 === 0 ? [2] : []));
  return { name: "one table", slots: 8, locations: 1, participants: 6, sessions: [], meetings, forbidden };
}

/** A thread's program that runs the real one, but dies at once at its first `deaths` starts. */
async function mortal(name: "search" | "proof", deaths: number): Promise<URL> {
  const folder = mkdtempSync(join(tmpdir(), "mortal-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const real = await threadFile(`plan-meetings-${name}-thread`);
  const file = join(folder, "thread.mjs");
  const text = `import { readdirSync, writeFileSync } from "node:fs";
const starts = readdirSync(${JSON.stringify(folder)}).filter((name) => name.startsWith("start")).length;
writeFileSync(${JSON.stringify(join(folder, "start"))} + starts, "");
if (starts < ${deaths}) throw new Error("struck down");
await import(${JSON.stringify(real.href)});
`;
  writeFileSync(file, text);
  return pathToFileURL(file);
}

const CALM = { ...TIMELESS, seed: 1 };

test("the same day and seed end with the same plan, proven, however the machine shares its cores", async () => {
  const alone = await startMeetingJob(oneTable(), CALM).outcome;
  const crowd = await Promise.all([1, 2].map(() => startMeetingJob(oneTable(), CALM).outcome));
  expect(alone.proven).toBe(true);
  for (const { plan, value } of crowd) expect({ plan, value }).toEqual({ plan: alone.plan, value: alone.value });
});

test.each(["search", "proof"] as const)(
  "a %s that dies is reported, started once more and ends its work",
  async (name) => {
    const troubles: string[] = [];
    const { outcome } = startMeetingJob(oneTable(), {
      ...CALM,
      files: { [name]: await mortal(name, 1) },
      onTrouble: (trouble) => troubles.push(trouble.message),
    });
    const { proven, plan } = await outcome;
    const calm = await startMeetingJob(oneTable(), CALM).outcome;
    expect({ proven, plan, troubles }).toEqual({ proven: true, plan: calm.plan, troubles: ["struck down"] });
  },
);

test("a search that dies twice ends the job with its error; a proof that does is done without", async () => {
  const troubles: string[] = [];
  const onTrouble = (trouble: Error) => troubles.push(trouble.message);
  const search = { search: await mortal("search", 9), proof: await mortal("proof", 9) };
  // An hour passes once there is a plan and nobody is left to prove it.
  let planned = false;
  const without = startMeetingJob(oneTable(), {
    ...CALM,
    clock: () => (planned && troubles.length === 2 ? 3_600_000 : 0),
    files: { proof: await mortal("proof", 9) },
    onProgress: ({ value }) => {
      planned ||= value !== null;
    },
    onTrouble,
  });
  const { plan, proven } = await without.outcome;
  expect({ planned: plan !== null, proven, troubles }).toEqual({
    planned: true,
    proven: false,
    troubles: ["struck down", "struck down"],
  });
  const job = startMeetingJob(oneTable(), { ...CALM, files: search });
  await expect(job.outcome).rejects.toThrow("struck down");
  await job.gone;
});

test("an impossible day is refused with the participant who is the cause", async () => {
  const day = busyDay();
  const meetings = [1, 2, 3].map((q) => ({ ...day.meetings[0]!, id: `r${q}`, who: [0, q], required: true }));
  const forbidden = day.forbidden.map((slots, p) => (p === 0 ? Array.from({ length: 14 }, (_, t) => t) : slots));
  const { outcome } = startMeetingJob({ ...day, meetings, forbidden }, CALM);
  const { proven, plan, conflict } = await outcome;
  expect({ proven, plan, conflict }).toEqual({
    proven: true,
    plan: null,
    conflict: { code: "participant", participant: 0, meetings: [0, 1, 2], slots: [14, 15] },
  });
});
