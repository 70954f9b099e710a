// `npm run hunt`: the random tests on fresh seeds, until its time is over or one fails. `tests/README.md` says how it is called.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { endWithParent } from "../server/cli/end-with-parent.mjs";
import { run } from "../server/cli/run.mjs";
import { refuse, say } from "../server/cli/say.mjs";

const MINUTES = 5;
const MINUTE = 60_000;

endWithParent();
process.chdir(join(import.meta.dirname, ".."));
const { values, positionals } = parseArgs({ options: { minutes: { type: "string" } }, allowPositionals: true });
const minutes = Number(values.minutes ?? MINUTES);
if (!(minutes > 0)) refuse(`--minutes must be a number above 0, not ${values.minutes}`);

const drawing = readdirSync("tests", { recursive: true })
  .filter((name) => /\.test\.tsx?$/.test(name) && readFileSync(join("tests", name), "utf8").includes("helpers/seed.ts"))
  .map((name) => `tests/${name}`);
const files = drawing.filter((name) => positionals.length === 0 || positionals.some((part) => name.includes(part)));
if (files.length === 0) refuse(`No random test is named like that. There are:\n${drawing.join("\n")}`);
say(`${files.length} random tests for ${minutes} min: ${files.join(" ")}`);

/** A store given for the app is not for tests. */
delete process.env.REDIS_URL;
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts", "--reporter=dot"];
const end = Date.now() + minutes * MINUTE;
let seeds = 0;
while (Date.now() < end) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  say(`SEED=${seed}`);
  const code = await run(process.execPath, [...vitest, ...files], { env: { SEED: String(seed) } });
  if (code !== 0)
    refuse(`A test failed at seed ${seed}. To run it again:\n\nSEED=${seed} npm run unit -- ${files.join(" ")}`);
  seeds++;
}
say(`${seeds} seeds, no failure`);
