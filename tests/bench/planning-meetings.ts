import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { evaluate } from "../../app/domain/planning/meeting/evaluate.ts";
import { readMeetings } from "../../server/planning-formats/read-meetings.ts";
import { startMeetingJob } from "../../server/workers/plan-meetings.ts";
import { threadFile } from "../../server/workers/thread-file.ts";

// npx tsx tests/bench/planning-meetings.ts [--data ../shared/data/b2b] [--seconds 10] [--seed 1] [--only TEXT,TEXT] [--cpu]
// One line per instance: what was found and proven, and when, beside the best known value. Judged by `evaluate` again here;
// the independent checker in the data's tools reads the same plans when the shell command writes them.
// With --cpu a second is two seconds of processor time, what a job has on two free cores, so that a busy machine does not
// change the figures; without it the wall clock counts.

const text = { type: "string" } as const;
const { values } = parseArgs({
  options: { data: text, seconds: text, seed: text, only: text, cpu: { type: "boolean" } },
});
const data = values.data ?? "../shared/data/b2b";
const seconds = Number(values.seconds ?? 10);
const seed = Number(values.seed ?? 1);
const parts = values.only?.split(",") ?? [""];

type Known = { breaks?: number; unsat?: boolean; priority?: number; locationChanges?: number };
type Line = {
  feasible: boolean;
  atBest: boolean;
  proven: boolean;
  unsat: boolean;
  first: number;
  peak: number;
  held: number;
};

const twoCores = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 2000;
};
const rss = () => process.memoryUsage.rss() / 1e6;
const before = rss();

if (!existsSync(data)) {
  console.log(`no instances at ${data}: give --data`);
} else {
  const known = (JSON.parse(readFileSync(join(data, "known.json"), "utf8")) as { instances: Record<string, Known> })
    .instances;
  const idle = monitorEventLoopDelay({ resolution: 5 });
  idle.enable();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  console.log(`event loop p99 with no job: ${(idle.percentile(99) / 1e6).toFixed(0)} ms`);
  idle.disable();
  console.log(`seconds of ${values.cpu ? "two cores' processor time" : "the wall clock"}, seed ${seed}`);
  for (const folder of ["jair2022", "planted"]) {
    const lines: Line[] = [];
    const files = readdirSync(join(data, folder)).filter((file) => parts.some((part) => file.includes(part)));
    for (const file of files)
      lines.push(await measure(join(data, folder, file), known, folder === "jair2022" ? 2 : null));
    if (lines.length > 0) console.log(summary(folder, lines));
  }
  console.log(`added to the server, compressed: ${(await weight()).toFixed(2)} MB (goal 2.5)`);
}

async function measure(file: string, known: Record<string, Known>, fairness: number | null): Promise<Line> {
  const instance = readMeetings(file);
  const best = known[basename(file).replace(/\.(dzn|json)$/, "")] ?? {};
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, rss() - before);
  }, 50);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const job = startMeetingJob(instance, { seconds, seed, fairness, ...(values.cpu ? { clock: twoCores } : {}) });
  const outcome = await job.outcome;
  delay.disable();
  await job.gone;
  clearInterval(look);
  const held = delay.percentile(99) / 1e6;
  const { plan, value, bound, proven, conflict } = outcome;
  const lawful = plan !== null && evaluate(instance, plan, fairness).broken.length === 0;
  const priorityHeld = best.priority === undefined || (value !== null && value.priority >= best.priority);
  const atBest = lawful && priorityHeld && (best.breaks === undefined || value!.breaks <= best.breaks);
  const found = value
    ? `breaks ${value.breaks} (known ${best.breaks ?? "-"}, bound ${bound.breaks}) priority ${value.priority} (known ${best.priority ?? "-"}, bound ${bound.priority}) changes ${value.locationChanges} (known ${best.locationChanges ?? "-"})`
    : `no plan: ${conflict?.code ?? "time is up"}${best.unsat ? " (known to be impossible)" : ""}`;
  const times = `first ${outcome.firstSeconds ?? "-"} s, best ${outcome.bestSeconds ?? "-"} s, proven ${outcome.provenSeconds ?? "-"} s, end ${outcome.seconds} s`;
  const cost = `${peak.toFixed(0)} MB, loop p99 ${held.toFixed(0)} ms`;
  console.log(
    `${instance.name}: ${found}; ${times}; ${cost}${proven ? ", proven" : ""}${plan && !lawful ? ", UNLAWFUL" : ""}`,
  );
  return {
    feasible: lawful,
    atBest,
    proven,
    unsat: best.unsat === true,
    first: outcome.firstSeconds ?? Number.POSITIVE_INFINITY,
    peak,
    held,
  };
}

function summary(folder: string, lines: Line[]): string {
  const possible = lines.filter((line) => !line.unsat);
  const count = (of: Line[], test: (line: Line) => boolean) => `${of.filter(test).length}/${of.length}`;
  return [
    `${folder} at ${seconds} s: lawful ${count(possible, (line) => line.feasible)}`,
    `at the best known ${count(possible, (line) => line.atBest)}`,
    `proven ${count(lines, (line) => line.proven)}`,
    `slowest first plan ${Math.max(...possible.map((line) => line.first))} s`,
    `most memory above the process without a job ${Math.max(...lines.map((line) => line.peak)).toFixed(0)} MB (goal 300)`,
    `longest event loop p99 ${Math.max(...lines.map((line) => line.held)).toFixed(0)} ms (goal 50)`,
  ].join(", ");
}

/** MB of everything that planning brings into the server's image: the threads as they are bundled, and the exact engine. */
async function weight(): Promise<number> {
  const threads = readdirSync("server/workers").filter((name) => /^plan-.*-thread\.ts$/.test(name));
  const bundles = await Promise.all(threads.map((name) => threadFile(name.replace(/\.ts$/, ""))));
  const engine = readdirSync("node_modules/cadical-wasm/dist")
    .filter((name) => /\.(js|wasm)$/.test(name))
    .map((name) => join("node_modules/cadical-wasm/dist", name));
  return [...bundles, ...engine].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1e6;
}
