// `npm test`: sets itself up like `npm start`, runs everything, and ends with one plain line.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { playwrightCounts, vitestCounts } from "./counts.mjs";
import { endWithParent } from "./end-with-parent.mjs";
import { ensureBrowser } from "./ensure-browser.mjs";
import { ensureRedis } from "./ensure-redis.mjs";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { run, tool } from "./run.mjs";
import { say } from "./say.mjs";

checkNode();
endWithParent();
process.chdir(join(import.meta.dirname, "../.."));
const reports = mkdtempSync(join(tmpdir(), "samspar-reports-"));
const total = { passed: 0, failed: 0 };
let tests = 0;
// Also after a refusal in the set-up, so that whoever reads the last line always finds one.
process.on("exit", (code) => {
  rmSync(reports, { recursive: true, force: true });
  if (code !== 0 && total.failed === 0) total.failed = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
});

const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};
const check = (code) => add(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

await install();
// A store given for the app is not for tests: each test file starts one of its own.
delete process.env.REDIS_URL;
await ensureRedis(".data");
const stories =
  existsSync("tests/e2e") && readdirSync("tests/e2e", { recursive: true }).some((name) => name.endsWith(".e2e.ts"));
const noBrowser = stories ? await ensureBrowser() : null;
const built = await build();
if (!built) add({ passed: 0, failed: 1 });

say("Types …");
check(await tool("typescript/bin/tsc", "--noEmit"));
say("Lint …");
check(await tool("@biomejs/biome/bin/biome", "check", "."));

say("House, rules, store, sockets and faults …");
const unit = join(reports, "vitest.json");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unit}`];
const code = await tool("vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts", ...reporters);
const counted = vitestCounts(unit, code);
tests += counted.passed + counted.failed;
add(counted);

if (stories && noBrowser !== null) {
  console.error(`No Chromium for the end-to-end tests. To get one, type:  ${noBrowser}`);
  add({ passed: 0, failed: 1 });
} else if (stories && built) {
  say("End to end …");
  const report = join(reports, "playwright.json");
  const parameters = ["test", "-c", "tests/playwright.config.ts", "--reporter=list,json"];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const ended = await run(process.execPath, ["node_modules/@playwright/test/cli.js", ...parameters], { env });
  add(playwrightCounts(report, ended));
}

process.exitCode = total.failed > 0 || tests === 0 ? 1 : 0;
