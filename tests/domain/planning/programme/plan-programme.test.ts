import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Job } from "../../../../app/domain/planning/programme/job.ts";
import { createRandom } from "../../../../app/domain/planning/random.ts";
import { planProgramme } from "../../../../server/workers/plan-programme.ts";
import { threadFile } from "../../../../server/workers/thread-file.ts";

/** A conference of picks too large to be done within a test: eighty sessions, two hundred people. */
function largeJob(): Job {
  const random = createRandom(1);
  return {
    kind: "picks",
    problem: {
      name: "large",
      slots: 24,
      blocks: Array.from({ length: 8 }, (_, b) => [3 * b, 3 * b + 2] as const),
      day: Array.from({ length: 24 }, (_, slot) => (slot < 12 ? 0 : 1)),
      rooms: Array.from({ length: 4 }, (_, r) => ({ id: `r${r}`, capacity: 40 })),
      tracks: ["t"],
      sessions: Array.from({ length: 80 }, (_, i) => ({
        id: `s${i}`,
        track: -1,
        duration: 1,
        speakers: [i % 40],
        rooms: null,
        starts: null,
        after: [],
        plenary: false,
      })),
      speakers: Array.from({ length: 40 }, (_, s) => ({ id: `p${s}`, unavailable: [] })),
      people: Array.from({ length: 200 }, (_, a) => ({
        id: `a${a}`,
        picks: [...new Set(Array.from({ length: 9 }, () => random.below(80)))].map((i) => [i, 1] as const),
      })),
      rotations: [],
      weights: { missed: 10, overflow: 1, hop: 5, gap: 3, parallel: 20, changed: 10 },
      released: null,
    },
  };
}

test("a cancelled plan frees its threads, which have an hour left, and answers the best so far", async () => {
  const controller = new AbortController();
  const outcome = await planProgramme({
    job: largeJob(),
    seconds: 3600,
    seed: 1,
    threads: 2,
    signal: controller.signal,
    onNews: () => controller.abort(),
  });
  expect(outcome.kind).toBe("planned");
});

// why: with an hour to spare the clock never speaks, however busy the machine, and only steps and seed decide
test("two plans at once end both, each with the plan its seed gives alone", async () => {
  const wish = (seed: number) => ({ job: largeJob(), seconds: 0.05, within: 3600, seed });
  const [one, two] = await Promise.all([planProgramme(wish(1)), planProgramme(wish(2))]);
  expect(await planProgramme(wish(1))).toEqual(one);
  expect(one).not.toEqual(two);
});

test("a thread that dies once is told and started again, and the plan is the one its seed gives", async () => {
  const { href } = await threadFile("plan-programme-thread");
  const home = mkdtempSync(join(tmpdir(), "samspar-thread-"));
  const died = JSON.stringify(join(home, "died"));
  const dieOnce = `import { existsSync, writeFileSync } from "node:fs";
    if (!existsSync(${died})) {
      writeFileSync(${died}, "");
      process.exit(7);
    }
    await import(${JSON.stringify(href)});`;
  const wish = { job: largeJob(), seconds: 0.05, within: 3600, seed: 3 };
  const troubles: string[] = [];
  const outcome = await planProgramme({
    ...wish,
    thread: new URL(`data:text/javascript,${encodeURIComponent(dieOnce)}`),
    onTrouble: (trouble) => troubles.push(trouble.message),
  });
  expect(troubles).toEqual(["the planning thread ended with code 7"]);
  expect(outcome).toEqual(await planProgramme(wish));
  rmSync(home, { recursive: true });
});

test("a thread that dies is told, started once more, and told as a failure when it dies again", async () => {
  const troubles: string[] = [];
  const died = planProgramme({
    job: largeJob(),
    seconds: 1,
    seed: 1,
    thread: new URL("data:text/javascript,process.exit(7)"),
    onTrouble: (trouble) => troubles.push(trouble.message),
  });
  await expect(died).rejects.toThrow("ended with code 7");
  expect(troubles).toEqual(["the planning thread ended with code 7"]);
});

test("a thread that takes more memory than a job may have is ended, and the server goes on", async () => {
  const greedy = "const kept = []; for (;;) kept.push(new Array(1000).fill(kept.length));";
  const before = process.memoryUsage.rss();
  const troubles: string[] = [];
  const died = planProgramme({
    job: largeJob(),
    seconds: 60,
    seed: 1,
    thread: new URL(`data:text/javascript,${encodeURIComponent(greedy)}`),
    onTrouble: (trouble) => troubles.push((trouble as NodeJS.ErrnoException).code ?? trouble.message),
  });
  await expect(died).rejects.toThrow("memory limit");
  expect(troubles).toEqual(["ERR_WORKER_OUT_OF_MEMORY"]);
  expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(300);
});
