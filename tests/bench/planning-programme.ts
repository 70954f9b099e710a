import { readdirSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { AnyOutcome, AnyPlan, Job } from "../../app/domain/planning/programme/job.ts";
import type { News } from "../../app/domain/planning/programme/outcome.ts";
import type { planPicks } from "../../app/domain/planning/programme/picks/plan-picks.ts";
import type { planTracks } from "../../app/domain/planning/programme/tracks/plan-tracks.ts";
import { createRandom } from "../../app/domain/planning/random.ts";
import { readConference, writePlan } from "../../server/planning-formats/conference.ts";
import { planProgramme } from "../../server/workers/plan-programme.ts";
import { missingData, sharedJson, sharedPath } from "../domain/planning/programme/shared-data.ts";
import { type SirEvent, type SirProgramme, sirDemo } from "../domain/planning/programme/sir-demo.ts";

/**
 * The programme planner against published and best known values, judged by the independent checkers.
 *
 * `tsx tests/bench/planning-programme.ts [--seconds 10] [--seed 1] [--threads 2] [--only GECCO,cf-med] [--cpu]`
 * With `--cpu` one search runs in this process and its clock is the CPU time it has had, so that a busy machine does not
 * change the figures; without it the worker threads run as they do in the product, on the wall clock. Peak RSS is that of
 * the whole process up to the row, this bench included: no job so far has needed more.
 */
const text = { type: "string" } as const;
const { values: given } = parseArgs({
  options: { seconds: text, seed: text, threads: text, only: text, cpu: { type: "boolean" } },
});
const seconds = Number(given.seconds ?? 10);
const seed = Number(given.seed ?? 1);
const threads = Number(given.threads ?? 2);
const wanted = given.only?.split(",") ?? [""];
if (missingData) throw new Error(missingData);

type Known = Record<string, { objective?: number; published?: number }>;
type Verdict = { feasible: boolean; objective: number; missed?: number; favouriteWeight?: number };
const known = (sharedJson("data/conference/known.json") as { instances: Known }).instances;
const load = (name: string) => import(pathToFileURL(sharedPath(`tools/${name}`)).href);
const { evaluateCosp } = await load("cosp-lib.mjs");
const { evaluateConf } = await load("conf-lib.mjs");

/** CPU ms of this process, asked anew each ms at most: asking is dearer than a hundred steps. */
let asked = { at: Number.NEGATIVE_INFINITY, cpu: 0 };
function cpu(): number {
  const at = performance.now();
  if (at - asked.at < 1) return asked.cpu;
  const used = process.cpuUsage();
  asked = { at, cpu: (used.user + used.system) / 1000 };
  return asked.cpu;
}

/** The searches bundled as the product's threads have them: unbundled, a call across modules costs several times as much. */
async function bundledSearches() {
  const at = (path: string) =>
    JSON.stringify(new URL(`../../app/domain/planning/programme/${path}`, import.meta.url).pathname);
  const { outputFiles } = await build({
    stdin: {
      contents: `export { planPicks } from ${at("picks/plan-picks.ts")}; export { planTracks } from ${at("tracks/plan-tracks.ts")};`,
      resolveDir: ".",
    },
    bundle: true,
    format: "esm",
    target: "node20",
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`) as Promise<{
    planPicks: typeof planPicks;
    planTracks: typeof planTracks;
  }>;
}
const searches = await bundledSearches();

function inProcess(job: Job, onNews: (news: News<AnyPlan>) => void): AnyOutcome {
  const effort = { seconds, within: seconds, seed, clock: cpu, stopped: () => false };
  return job.kind === "tracks"
    ? searches.planTracks(job.problem, effort, onNews)
    : searches.planPicks(job.problem, effort, onNews);
}

async function row(instance: unknown): Promise<string> {
  const job = readConference(instance);
  const name = job.problem.name;
  let first = Number.NaN;
  let best = Number.NaN;
  const onNews = (news: News<AnyPlan>) => {
    if (Number.isNaN(first)) first = news.ms;
    best = news.ms;
  };
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const outcome = given.cpu ? inProcess(job, onNews) : await planProgramme({ job, seconds, seed, threads, onNews });
  delay.disable();
  if (outcome.kind !== "planned") return `| ${name} | ${outcome.kind} |`;
  const evaluate = job.kind === "tracks" ? evaluateCosp : evaluateConf;
  const verdict: Verdict = evaluate(instance, writePlan(job, outcome.plan));
  const { objective, published } = known[name] ?? {};
  const missed = verdict.favouriteWeight ? `${((100 * verdict.missed!) / verdict.favouriteWeight).toFixed(2)} %` : "";
  return [
    "",
    name,
    verdict.feasible && verdict.objective === outcome.value ? "yes" : "NO",
    verdict.objective,
    published ?? "",
    objective ?? "",
    objective ? (verdict.objective / objective).toFixed(3) : "",
    outcome.proven ? "proven" : outcome.bound,
    missed,
    (first / 1000).toFixed(2),
    (best / 1000).toFixed(1),
    Math.round(process.resourceUsage().maxRSS / 1024),
    given.cpu ? "" : (delay.percentile(99) / 1e6).toFixed(0),
    "",
  ]
    .join(" | ")
    .trim();
}

console.log(
  `${seconds} s ${given.cpu ? "of CPU time, one thread" : `on the wall clock, ${threads} threads`}, seed ${seed}`,
);
console.log(
  "| instance | checked | value | published | best known | ratio | bound | missed | first s | best s | peak RSS MB | loop p99 ms |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|---|---|");
const instances = ["planted", "cosplib"].flatMap((set) =>
  readdirSync(sharedPath(`data/conference/${set}`))
    .sort()
    .map((file) => sharedJson(`data/conference/${set}/${file}`)),
);
const programme = sharedJson("data/sir/programme.json") as SirProgramme;
instances.push(sirDemo(programme, sharedJson("data/sir/event.json") as SirEvent, createRandom(1)));
for (const instance of instances) {
  const { name } = instance as { name: string };
  if (wanted.some((part) => name.startsWith(part))) console.log(await row(instance));
}
