import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConference, reasonOf, writePlan } from "../planning-formats/conference.ts";
import { BadInstance } from "../planning-formats/conference-json.ts";
import { planProgramme } from "../workers/plan-programme.ts";

/**
 * `plan:programme --in INSTANCE --out SOLUTION.json [--seconds 10] [--seed 1] [--threads 2]`
 * Exit 0 with a plan, 2 on bad input, 3 proven infeasible, 4 no plan in time. Progress on stderr, nothing on stdout.
 */
const say = (line: string) => process.stderr.write(`${line}\n`);

function refuse(file: string, reason: string): never {
  say(`${file}: ${reason}`);
  process.exit(2);
}

function options() {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({ options: { in: text, out: text, seconds: text, seed: text, threads: text } });
    return values;
  } catch (error) {
    return refuse("arguments", (error as Error).message);
  }
}

function number(name: string, value: string | undefined, usual: number, least: number, most: number): number {
  const read = value === undefined ? usual : Number(value);
  return read >= least && read <= most ? read : refuse(`--${name}`, `is not a number from ${least} to ${most}`);
}

function read(file: string) {
  try {
    return readConference(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof BadInstance) return refuse(file, `${error.field}: ${error.reason}`);
    return refuse(file, (error as Error).message);
  }
}

const given = options();
if (!given.in || !given.out) refuse("arguments", "--in INSTANCE and --out SOLUTION.json are needed");
const seconds = number("seconds", given.seconds, 10, 0.01, 86_400);
const seed = Math.floor(number("seed", given.seed, 1, 0, 2 ** 31 - 1));
const threads = Math.floor(number("threads", given.threads, 2, 1, 16));
const job = read(given.in);
const controller = new AbortController();
process.once("SIGINT", () => controller.abort());

const outcome = await planProgramme({
  job,
  seconds,
  // why: the time asked for is the time until the file stands, so starting up and writing come off the search
  within: Math.max(0.1, seconds - performance.now() / 1000 - 0.2),
  seed,
  threads,
  signal: controller.signal,
  onNews: (news) => {
    const gap = news.value > 0 ? (100 * (news.value - news.bound)) / news.value : 0;
    say(
      `${(news.ms / 1000).toFixed(2)} s  value ${news.value}  bound ${news.bound}  at most ${gap.toFixed(1)} % from the best possible`,
    );
  },
  onTrouble: (trouble) => say(`a thread died and is started again: ${trouble.message}`),
});
const spent = Number((performance.now() / 1000).toFixed(3));
if (outcome.kind === "planned") {
  const { value, bound, proven, parts, plan } = outcome;
  const words = { seconds: spent, value, bound, proven, parts, infeasible: false };
  writeFileSync(given.out, JSON.stringify({ ...writePlan(job, plan), ...words }));
  say(`${spent} s  value ${value}  bound ${bound}${proven ? "  proven optimal" : ""}`);
  process.exitCode = 0;
} else if (outcome.kind === "infeasible") {
  const reason = reasonOf(job, outcome.conflict);
  writeFileSync(
    given.out,
    JSON.stringify({ seconds: spent, proven: true, infeasible: { ...outcome.conflict, reason } }),
  );
  say(reason);
  process.exitCode = 3;
} else {
  say(`no plan within ${seconds} s`);
  process.exitCode = 4;
}
