import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { evaluate } from "../../app/domain/planning/meeting/evaluate.ts";
import { readMeetings } from "../../server/planning-formats/read-meetings.ts";
import { startMeetingJob } from "../../server/workers/plan-meetings.ts";

// npx tsx tests/bench/planning-meetings.ts [--data ../shared/data/b2b] [--seconds 10] [--seed 1] [--only TEXT]
// One line per instance: what was found and proven, and when, beside the best known value. Judged by `evaluate` again here;
// the independent checker in the data's tools reads the same plans when the shell command writes them.

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { data: text, seconds: text, seed: text, only: text } });
const data = values.data ?? "../shared/data/b2b";
const seconds = Number(values.seconds ?? 10);
const seed = Number(values.seed ?? 1);

type Known = { breaks?: number; unsat?: boolean; priority?: number; locationChanges?: number };
type Line = { feasible: boolean; atBest: boolean; proven: boolean; unsat: boolean; first: number };

if (!existsSync(data)) {
  console.log(`no instances at ${data}: give --data`);
} else {
  const known = (JSON.parse(readFileSync(join(data, "known.json"), "utf8")) as { instances: Record<string, Known> })
    .instances;
  for (const folder of ["jair2022", "planted"]) {
    const lines: Line[] = [];
    const files = readdirSync(join(data, folder)).filter((file) => file.includes(values.only ?? ""));
    for (const file of files)
      lines.push(await measure(join(data, folder, file), known, folder === "jair2022" ? 2 : null));
    if (lines.length > 0) console.log(summary(folder, lines));
  }
}

async function measure(file: string, known: Record<string, Known>, fairness: number | null): Promise<Line> {
  const instance = readMeetings(file);
  const best = known[basename(file).replace(/\.(dzn|json)$/, "")] ?? {};
  const outcome = await startMeetingJob(instance, { seconds, seed, fairness }).outcome;
  const { plan, value, bound, proven, conflict } = outcome;
  const lawful = plan !== null && evaluate(instance, plan, fairness).broken.length === 0;
  const priorityHeld = best.priority === undefined || (value !== null && value.priority >= best.priority);
  const atBest = lawful && priorityHeld && (best.breaks === undefined || value!.breaks <= best.breaks);
  const found = value
    ? `breaks ${value.breaks} (known ${best.breaks ?? "-"}, bound ${bound.breaks}) priority ${value.priority} (known ${best.priority ?? "-"}, bound ${bound.priority}) changes ${value.locationChanges} (known ${best.locationChanges ?? "-"})`
    : `no plan: ${conflict?.code ?? "time is up"}${best.unsat ? " (known to be impossible)" : ""}`;
  const times = `first ${outcome.firstSeconds ?? "-"} s, best ${outcome.bestSeconds ?? "-"} s, end ${outcome.seconds} s`;
  console.log(`${instance.name}: ${found}; ${times}${proven ? ", proven" : ""}${plan && !lawful ? ", UNLAWFUL" : ""}`);
  return {
    feasible: lawful,
    atBest,
    proven,
    unsat: best.unsat === true,
    first: outcome.firstSeconds ?? Number.POSITIVE_INFINITY,
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
  ].join(", ");
}
