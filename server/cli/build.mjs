import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { npm } from "./run.mjs";
import { say } from "./say.mjs";
import { STAMP, sourceHash } from "./source-hash.mjs";

/**
 * Builds when the sources are not the ones that `build/` was made of.
 *
 * @returns {Promise<boolean>} whether `build/` now matches the sources
 */
export async function build() {
  const wanted = sourceHash();
  if (existsSync("build/app.js") && existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return true;
  say("Building …");
  if ((await npm("run", "--silent", "build")) !== 0) return false;
  // What was hashed before the build, so that a change made during it is seen at the next start.
  writeFileSync(STAMP, wanted);
  return true;
}
