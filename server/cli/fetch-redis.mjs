import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { onPath } from "./debian.mjs";
import { run } from "./run.mjs";

/** What redis-server needs beyond a plain Debian 12, when the system cannot say so itself. */
const PACKAGES = ["redis-server", "redis-tools", "libjemalloc2", "liblzf1", "libatomic1"];

/**
 * Unpacks the system's own signed redis-server package into `.data/redis-bin`, with no root and nothing installed:
 * apt works on lists and a cache of its own. About 4 s and 7 MB.
 *
 * @returns {Promise<string | null>} what went wrong, or `null`
 */
export async function fetchRedis(target = ".data/redis-bin") {
  if (!onPath("apt-get") || !onPath("dpkg-deb"))
    return "redis:fetch needs apt-get and dpkg-deb, which this system lacks";
  const work = resolve(`${target}.part`);
  rmSync(work, { recursive: true, force: true });
  for (const folder of ["state/lists/partial", "cache/archives/partial", "deb", "root"]) {
    mkdirSync(join(work, folder), { recursive: true });
  }
  const options = [
    `Dir::State=${work}/state`,
    "Dir::State::status=/var/lib/dpkg/status",
    `Dir::Cache=${work}/cache`,
    "Debug::NoLocking=1",
    "APT::Sandbox::User=",
  ].flatMap((option) => ["-o", option]);
  try {
    if ((await run("apt-get", ["-q", ...options, "update"], { quiet: true })) !== 0) return "apt-get update failed";
    const names = wanted(options);
    const inFolder = ["-c", 'cd "$1" && shift && exec apt-get -q "$@"', "sh", join(work, "deb"), ...options];
    if ((await run("sh", [...inFolder, "download", ...names], { quiet: true })) !== 0) {
      return `apt-get download ${names.join(" ")} failed`;
    }
    for (const file of readdirSync(join(work, "deb"))) {
      execFileSync("dpkg-deb", ["-x", join(work, "deb", file), join(work, "root")], { stdio: "pipe" });
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(join(work, "root"), target);
    return null;
  } catch (error) {
    return error.message;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What an install would add on this very system, so that a slim image gets the libraries it lacks. */
function wanted(options) {
  const plan = ["-q", ...options, "install", "--simulate", "--no-install-recommends", "redis-server"];
  const answer = execFileSync("apt-get", plan, { stdio: "pipe" }).toString();
  const names = [...answer.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
  return names.length > 0 ? names : PACKAGES;
}
