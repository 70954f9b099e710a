import { chromium } from "@playwright/test";
import { findBrowser } from "../../server/cli/find-browser.mjs";

/** Chromium's own calls home fail noisily on a closed network and slow every start down. */
const QUIET = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * How to start the Chromium of this machine.
 *
 * @throws Error with the command to type when there is none
 */
export function browserLaunch(): { executablePath: string; args: string[] } {
  const executablePath = findBrowser(chromium.executablePath());
  if (executablePath === null) {
    throw new Error("No Chromium found. Type:  npx playwright install --with-deps chromium   (or set CHROMIUM_PATH)");
  }
  // The sandbox does not start for root and in most containers; elsewhere it stays on.
  const unboxed = process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : [];
  return { executablePath, args: [...unboxed, ...QUIET] };
}
