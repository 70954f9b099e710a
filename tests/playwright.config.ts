import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { browserLaunch } from "./helpers/browser.ts";

// Playwright reads this file again in each worker: what the first reading chose travels in the environment.
// The port is below those that the system gives to connections, so that none has it when the app starts.
process.env.E2E_PORT ??= String(30_000 + (process.pid % 2000));
if (!process.env.E2E_DATA_DIR) {
  const dataDir = mkdtempSync(join(tmpdir(), "samspar-e2e-"));
  process.env.E2E_DATA_DIR = dataDir;
  process.on("exit", () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 }));
}
const port = process.env.E2E_PORT;
/** An app that runs already, while stories are written; else one is started for them. */
const running = process.env.E2E_ORIGIN;
const baseURL = running ?? `http://127.0.0.1:${port}`;
const launchOptions = browserLaunch();

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "../test-results",
  // One app and one store serve all stories, and two cores carry one browser well.
  workers: 1,
  retries: 0,
  // None of these is a promise of the app: what waits is told by its state, and a busy machine may take its time.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL,
    browserName: "chromium",
    launchOptions,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    actionTimeout: 30_000,
    trace: "retain-on-failure",
  },
  // A story is a phone's unless it is marked `@desk`.
  projects: [
    {
      name: "phone",
      grepInvert: /@desk/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    { name: "desk", grep: /@desk/, use: { viewport: { width: 1280, height: 800 } } },
  ],
  ...(running ? {} : { webServer: webServer() }),
});

function webServer() {
  return {
    // The program itself and not npm, so that the signal at the end reaches it.
    command: `node --enable-source-maps build/app.js`,
    cwd: join(import.meta.dirname, ".."),
    url: baseURL,
    env: {
      NODE_ENV: "production",
      PORT: port,
      HOST: "127.0.0.1",
      DATA_DIR: process.env.E2E_DATA_DIR ?? "",
      DEMO: "1",
      LOG_LEVEL: "warn",
      REDIS_URL: "",
      PUBLIC_ORIGIN: "",
      // A store that does not answer has stories of its own among the faults; here a slow disk is no such store.
      COMMAND_TIMEOUT_MS: "20000",
      // Nothing begins or ends until 13:50: no page turns under a story's hand, however long the machine takes.
      NOW: "2020-11-04T13:02",
    },
    // Its store writes to the end, into the folder that is removed after it.
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 60_000 },
    timeout: 180_000,
    stdout: "pipe" as const,
    stderr: "pipe" as const,
  };
}
