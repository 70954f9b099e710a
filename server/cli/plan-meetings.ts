import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { MeetingInstance } from "../../app/domain/planning/meeting/instance.ts";
import { BadInput } from "../planning-formats/bad-input.ts";
import { readMeetings } from "../planning-formats/read-meetings.ts";
import { startMeetingJob } from "../workers/plan-meetings.ts";
import { conflictInWords } from "./plan-meetings-words.ts";

// npm run --silent plan:meetings -- --in INSTANCE --out SOLUTION.json --seconds 10 --seed 1 [--fairness 2]
// Exit 0 with a plan, 3 when proven that there is none, 4 when none was found in time, 2 on bad input. Progress on stderr.

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const task = readArguments();
    return await plan(readMeetings(task.in), task);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(error.message);
    return 2;
  }
}

type Arguments = { in: string; out: string; seconds: number; seed: number; fairness: number | null };

function readArguments(): Arguments {
  const text = { type: "string" } as const;
  let values: Partial<Record<"in" | "out" | "seconds" | "seed" | "fairness", string>>;
  try {
    values = parseArgs({ options: { in: text, out: text, seconds: text, seed: text, fairness: text } }).values;
  } catch (error) {
    throw new BadInput("arguments", "--", error instanceof Error ? error.message : "unreadable");
  }
  const number = (name: "seconds" | "seed" | "fairness", fallback: number) => {
    const value = Number(values[name] ?? fallback);
    if (!Number.isFinite(value) || value < 0) throw new BadInput("arguments", `--${name}`, "is no number from 0 up");
    return value;
  };
  if (!values.in) throw new BadInput("arguments", "--in", "is missing");
  if (!values.out) throw new BadInput("arguments", "--out", "is missing");
  return {
    in: values.in,
    out: values.out,
    seconds: number("seconds", 10),
    seed: number("seed", 1),
    fairness: values.fairness === undefined ? null : number("fairness", 0),
  };
}

async function plan(instance: MeetingInstance, task: Arguments): Promise<number> {
  const job = startMeetingJob(instance, {
    ...task,
    onProgress: ({ seconds, value, bound }) => {
      const at = `${seconds.toFixed(2)} s`;
      const best = value ? `breaks ${value.breaks}, priority ${value.priority}` : "no plan yet";
      console.error(`${at}: ${best}; bound: breaks ${bound.breaks}, priority ${bound.priority}`);
    },
  });
  process.once("SIGINT", job.cancel);
  const outcome = await job.outcome;
  const { plan: found, value, bound, conflict } = outcome;
  // With meetings that may be left out the first level is what is held; otherwise every plan holds all and breaks decide.
  const objective = instance.meetings.some((meeting) => !meeting.required) ? "priority" : "breaks";
  const solution = {
    instance: instance.name,
    slot: conflict ? undefined : found?.slot,
    location: conflict ? undefined : found?.location,
    seconds: outcome.seconds,
    firstSeconds: outcome.firstSeconds ?? undefined,
    provenSeconds: outcome.provenSeconds ?? undefined,
    bestSeconds: outcome.bestSeconds ?? undefined,
    objective,
    value: conflict || !value ? null : value[objective],
    bound: conflict ? null : bound[objective],
    proven: outcome.proven,
    levels: conflict || !value ? undefined : { value, bound },
    infeasible: conflict ? { reason: conflictInWords(instance, conflict), conflict } : undefined,
  };
  writeFileSync(task.out, `${JSON.stringify(solution)}\n`);
  if (conflict) console.error(`infeasible: ${conflictInWords(instance, conflict)}`);
  return conflict ? 3 : found ? 0 : 4;
}
