import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

/** A day of `b2b/1` with one meeting for each pair of `who`, all required. */
function day(slots: number, who: number[][]) {
  const participants = 1 + Math.max(...who.flat());
  return {
    format: "b2b/1",
    name: "day",
    slots,
    locations: 2,
    participants,
    sessions: [],
    meetings: who.map((pair, id) => ({ id, who: pair, session: -1, fixed: -1, after: [], required: true, weight: 1 })),
    forbidden: Array.from({ length: participants }, () => []),
  };
}

/** Runs the command; answers its exit code, what it wrote, and what it said on stdout and stderr. */
async function plan(instance: object, seconds: number) {
  const folder = mkdtempSync(join(tmpdir(), "plan-meetings-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [from, to] = [join(folder, "in.json"), join(folder, "out.json")];
  writeFileSync(from, JSON.stringify(instance));
  const given = ["server/cli/plan-meetings.ts", "--in", from, "--out", to, "--seconds", String(seconds), "--seed", "1"];
  return await new Promise<{ code: number; said: string; told: string; wrote: () => Record<string, unknown> }>(
    (resolve) => {
      const child = execFile("node_modules/.bin/tsx", given, (_, said, told) => {
        resolve({ code: child.exitCode ?? -1, said, told, wrote: () => JSON.parse(readFileSync(to, "utf8")) });
      });
    },
  );
}

test("a day that works ends with 0 and its plan", async () => {
  const { code, said, wrote } = await plan(
    day(2, [
      [0, 1],
      [1, 2],
    ]),
    30,
  );
  const { slot, value, bound, proven, objective } = wrote();
  expect({ code, said, value, bound, proven, objective }).toEqual({
    code: 0,
    said: "",
    value: 0,
    bound: 0,
    proven: true,
    objective: "breaks",
  });
  expect([...(slot as number[])].sort()).toEqual([0, 1]);
});

test("a day that cannot work ends with 3 and says why", async () => {
  const { code, said, told, wrote } = await plan(
    day(2, [
      [0, 1],
      [0, 2],
      [0, 3],
    ]),
    30,
  );
  const { proven, value, infeasible } = wrote() as { proven: boolean; value: null; infeasible: { conflict: object } };
  expect({ code, said, proven, value, conflict: infeasible.conflict }).toEqual({
    code: 3,
    said: "",
    proven: true,
    value: null,
    conflict: { code: "participant", participant: 0, meetings: [0, 1, 2], slots: [0, 1] },
  });
  expect(told).toContain("infeasible:");
});

test("no time at all ends with 4 and no plan", async () => {
  const { code, said, wrote } = await plan(day(2, [[0, 1]]), 0);
  const { slot, value, proven } = wrote();
  expect({ code, said, slot, value, proven }).toEqual({
    code: 4,
    said: "",
    slot: undefined,
    value: null,
    proven: false,
  });
});

test("a day that cannot be read ends with 2 and names the field", async () => {
  const { code, said, told } = await plan({ ...day(2, [[0, 1]]), slots: "two" }, 1);
  expect({ code, said }).toEqual({ code: 2, said: "" });
  expect(told).toContain("slots");
});
