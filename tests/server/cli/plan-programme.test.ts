import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const home = mkdtempSync(join(tmpdir(), "samspar-plan-"));
afterAll(() => rmSync(home, { recursive: true }));
const out = join(home, "solution.json");

/** A conference of one room whose sessions last a slot each; `speakers` says who is in each session. */
const conference = (slots: number, speakers: number[][]) => ({
  format: "conf/1",
  name: "shell",
  slots,
  blocks: [[0, slots - 1]],
  day: new Array(slots).fill(0),
  rooms: [
    { id: "r0", capacity: 10 },
    { id: "r1", capacity: 10 },
  ],
  tracks: [],
  items: speakers.map((own, i) => ({ id: `s${i}`, track: -1, duration: 1, speakers: own })),
  speakers: [...new Set(speakers.flat())].map((speaker) => ({ id: `p${speaker}`, unavailable: [] })),
  attendees: [{ id: "a", fav: [[0, 1]] }],
  rotations: [],
  weights: {},
});

function shell(instance: unknown, ...more: string[]) {
  const file = join(home, "instance.json");
  writeFileSync(file, typeof instance === "string" ? instance : JSON.stringify(instance));
  rmSync(out, { force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "server/cli/plan-programme.ts", "--in", file, "--out", out, ...more],
    { encoding: "utf8" },
  );
  const solution = existsSync(out) ? JSON.parse(readFileSync(out, "utf8")) : null;
  return { status, stdout, stderr, solution, file };
}

test("a plan ends with 0, its file stands with value, bound and parts, and nothing is on stdout", () => {
  const { status, stdout, stderr, solution } = shell(conference(2, [[0], [0], [1]]), "--seconds", "60");
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  expect(solution).toMatchObject({ value: 0, bound: 0, proven: true, infeasible: false, parts: { missed: 0 } });
  expect(solution.start.length).toBe(3);
  expect(stderr).toContain("proven optimal");
});

test("bad input ends with 2, with file, field and reason", () => {
  const faulty = shell({ ...conference(2, [[0]]), slots: 0 });
  expect(faulty).toMatchObject({
    status: 2,
    stdout: "",
    stderr: `${faulty.file}: slots: is below 1\n`,
    solution: null,
  });
  expect(shell("{").status).toBe(2);
  expect(shell(conference(2, [[0]]), "--seconds", "soon")).toMatchObject({
    status: 2,
    stderr: "--seconds: is not a number from 0.01 to 86400\n",
  });
});

test("a conference that cannot be ends with 3 and the smallest set that shows it", () => {
  const { status, stdout, solution } = shell(conference(2, [[0], [0], [0], [1]]), "--seconds", "60");
  expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
  expect(solution).toMatchObject({
    proven: true,
    infeasible: { code: "speaker-full", speaker: 0, sessions: [0, 1, 2], needed: 3, free: 2 },
  });
  expect(solution.infeasible.reason).toContain("p0 is in s0, s1 and s2");
});

test("no plan and no proof in time ends with 4 and writes nothing", () => {
  // Each two of fifteen sessions share a speaker of their own, one more goes beside any, and there are fourteen slots: a
  // pigeonhole without a shortcut.
  const pairs: number[][] = Array.from({ length: 15 }, () => []);
  let speaker = 0;
  for (let i = 0; i < 15; i++)
    for (let j = 0; j < i; j++) {
      pairs[i]!.push(speaker);
      pairs[j]!.push(speaker++);
    }
  expect(shell(conference(14, [...pairs, []]), "--seconds", "0.01")).toMatchObject({
    status: 4,
    stdout: "",
    solution: null,
  });
});
