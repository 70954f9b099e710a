import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { planPicks } from "../../../../app/domain/planning/programme/picks/plan-picks.ts";
import { planTracks } from "../../../../app/domain/planning/programme/tracks/plan-tracks.ts";
import { createRandom } from "../../../../app/domain/planning/random.ts";
import { readConference, writePlan } from "../../../../server/planning-formats/conference.ts";
import { missingData, sharedJson, sharedPath } from "./shared-data.ts";
import { type SirEvent, type SirProgramme, sirDemo } from "./sir-demo.ts";

/** A short look at each instance; `npm run bench:planning` looks longer. */
const effort = { seconds: 0.2, within: 3, seed: 1, clock: cpu, stopped: () => false };

/** CPU ms, so that a busy machine gives a plan as well. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

type Verdict = { feasible: boolean; objective: number; errors: unknown[] };

async function checker(): Promise<(instance: unknown, solution: unknown) => Verdict> {
  const load = (name: string) => import(pathToFileURL(sharedPath(`tools/${name}`)).href);
  const { evaluateCosp } = await load("cosp-lib.mjs");
  const { evaluateConf } = await load("conf-lib.mjs");
  return (instance, solution) =>
    (instance as { format: string }).format === "cosp/1"
      ? evaluateCosp(instance, solution)
      : evaluateConf(instance, solution);
}

function plan(json: unknown) {
  const job = readConference(json);
  const outcome =
    job.kind === "tracks" ? planTracks(job.problem, effort, () => {}) : planPicks(job.problem, effort, () => {});
  if (outcome.kind !== "planned") throw new Error(`${job.problem.name}: ${outcome.kind}`);
  return { value: outcome.value, solution: writePlan(job, outcome.plan) };
}

for (const set of ["cosplib", "planted"]) {
  test.skipIf(missingData)(`an independent checker agrees with the plans of ${set}`, async () => {
    const check = await checker();
    for (const file of readdirSync(sharedPath(`data/conference/${set}`)).sort()) {
      const instance = sharedJson(`data/conference/${set}/${file}`);
      const { value, solution } = plan(instance);
      const verdict = check(instance, solution);
      expect({ file, feasible: verdict.feasible, objective: verdict.objective }).toEqual({
        file,
        feasible: true,
        objective: value,
      });
    }
  });
}

test.skipIf(missingData)("the SIR demo conference is planned with its swap of halves", async () => {
  const check = await checker();
  const programme = sharedJson("data/sir/programme.json") as SirProgramme;
  const instance = sirDemo(programme, sharedJson("data/sir/event.json") as SirEvent, createRandom(1));
  const { value, solution } = plan(instance);
  expect(check(instance, solution)).toMatchObject({ feasible: true, objective: value });
});
