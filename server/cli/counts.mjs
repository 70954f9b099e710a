import { readFileSync } from "node:fs";

/** A test run that ended badly without a failed test (a file that does not load, a crash) is one failure. */
const atLeastOne = (failed, code) => (code !== 0 && failed === 0 ? 1 : failed);

/** Counts of Vitest's JSON report. */
export function vitestCounts(file, code) {
  const report = read(file);
  const unloaded = (report?.testResults ?? []).filter(
    (one) => one.status === "failed" && one.assertionResults.length === 0,
  );
  const failed = (report?.numFailedTests ?? 0) + unloaded.length;
  return { passed: report?.numPassedTests ?? 0, failed: atLeastOne(failed, code) };
}

/** Counts of Playwright's JSON report; a test that passed at a second try did not pass. */
export function playwrightCounts(file, code) {
  const { expected = 0, unexpected = 0, flaky = 0 } = read(file)?.stats ?? {};
  return { passed: expected, failed: atLeastOne(unexpected + flaky, code) };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
