import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { playwrightCounts, vitestCounts } from "../../../server/cli/counts.mjs";

const home = mkdtempSync(join(tmpdir(), "samspar-counts-"));
afterAll(() => rmSync(home, { recursive: true }));

function report(content: unknown): string {
  const file = join(home, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test("passed and failed tests are counted", () => {
  const file = { status: "failed", assertionResults: [{}] };
  expect(vitestCounts(report({ numPassedTests: 5, numFailedTests: 2, testResults: [file] }), 1)).toEqual({
    passed: 5,
    failed: 2,
  });
  expect(playwrightCounts(report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } }), 1)).toEqual({
    passed: 5,
    failed: 2,
  });
});

test("a test file that does not load is a failure of its own", () => {
  const file = { status: "failed", assertionResults: [] };
  const content = { numPassedTests: 5, numFailedTests: 0, testResults: [file, file] };
  expect(vitestCounts(report(content), 1)).toEqual({ passed: 5, failed: 2 });
});

test("a run that ends badly is never counted as well", () => {
  expect(vitestCounts(report({ numPassedTests: 5, numFailedTests: 0, testResults: [] }), 1)).toEqual({
    passed: 5,
    failed: 1,
  });
  expect(vitestCounts(join(home, "absent.json"), 137)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightCounts(join(home, "absent.json"), 1)).toEqual({ passed: 0, failed: 1 });
});
