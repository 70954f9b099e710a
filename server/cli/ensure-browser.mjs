import { onDebianAsRoot } from "./debian.mjs";
import { findBrowser } from "./find-browser.mjs";
import { run, tool } from "./run.mjs";
import { say } from "./say.mjs";

/**
 * Gets a Chromium when there is none. Debian's own comes first where root may install it, because it brings the
 * libraries that Playwright's download expects to find.
 *
 * @returns {Promise<string | null>} the command to type when there is still none
 */
export async function ensureBrowser() {
  // Only now, since Playwright is there after the install alone.
  const { chromium } = await import("playwright");
  const there = () => findBrowser(chromium.executablePath()) !== null;
  if (there()) return null;
  if (onDebianAsRoot()) {
    say("No Chromium on this machine; installing Debian's …");
    const options = { env: { DEBIAN_FRONTEND: "noninteractive" }, quiet: true };
    await run("apt-get", ["-q", "update"], options);
    await run("apt-get", ["-q", "install", "-y", "--no-install-recommends", "chromium"], options);
    if (there()) return null;
  }
  say("No Chromium on this machine; fetching Playwright's …");
  await tool("playwright/cli.js", "install", "chromium");
  if (there()) return null;
  if (process.platform === "darwin") return "brew install --cask google-chrome";
  return "npx playwright install --with-deps chromium   (or CHROMIUM_PATH=/path/to/chromium npm test)";
}
