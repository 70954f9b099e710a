import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { npm } from "./run.mjs";
import { refuse, say } from "./say.mjs";

/** npm writes this last, so a broken install does not have it. */
const INSTALLED = "node_modules/.package-lock.json";
/** Hash of the lock file that was installed: a fresh checkout of the same lock has a newer date and the same hash. */
const STAMP = "node_modules/.samspar-lock";

/** Installs exactly what the lock file names, when that is not there yet. */
export async function install() {
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (installed(wanted)) return;
  say("Installing packages (about half a minute) …");
  // Build tools are among the development packages, also where NODE_ENV says production.
  const code = await npm("ci", "--include=dev", "--no-audit", "--no-fund");
  if (code !== 0) refuse("npm ci failed; its words are above. When they are about the network, try again.");
  writeFileSync(STAMP, wanted);
}

function installed(wanted) {
  if (!existsSync(INSTALLED)) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return true;
  return statSync(INSTALLED).mtimeMs >= statSync("package-lock.json").mtimeMs;
}
