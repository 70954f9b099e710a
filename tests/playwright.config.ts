import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { browserLaunch } from "./helpers/browser.ts";

// Playwright reads this file again in each worker: what the first reading chose travels in the environment.
process.env.E2E_PORT ??= String(41_000 + (process.pid % 4000));
if (!process.env.E2E_DATA_DIR) {
  const dataDir = mkdtempSync(join(tmpdir(), "samspar-e2e-"));
  process.env.E2E_DATA_DIR = dataDir;
  process.on("exit", () => rmSync(dataDir, { recursive: true, force: true }));
}
const port = process.env.E2E_PORT;
const baseURL = `http://127.0.0.1:${port}`;
const launchOptions = browserLaunch();

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "../test-results",
  // One app and one store serve all stories, and two cores carry one browser well.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL,
    browserName: "chromium",
    launchOptions,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    trace: "retain-on-failure",
  },
  projects: [
    {
      name: "phone",
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    { name: "desk", use: { viewport: { width: 1280, height: 800 } } },
  ],
  webServer: {
    // The program itself and not npm, so that the signal at the end reaches it.
    command: `node --enable-source-maps build/app.js`,
    cwd: join(import.meta.dirname, ".."),
    url: baseURL,
    env: {
      NODE_ENV: "production",
      PORT: port,
      HOST: "127.0.0.1",
      DATA_DIR: process.env.E2E_DATA_DIR,
      DEMO: "1",
      LOG_LEVEL: "warn",
      REDIS_URL: "",
      PUBLIC_ORIGIN: "",
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
    timeout: 60_000,
    stdout: "pipe",
    stderr: "pipe",
  },
});
