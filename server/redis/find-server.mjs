// Plain JavaScript with no package: the commands of package.json use it before anything is installed.
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";

/** Streams, hash tags and scripts as used here exist from 7.0 on; nothing newer is needed. */
export const OLDEST = [7, 0];

const NAMES = ["redis-server", "valkey-server"];

/** Where `npm run redis:fetch` may have put a server, nearest first. */
export function unpackedFolders(dataDir) {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return [...new Set([join(dataDir, "redis-bin"), ".data/redis-bin", join(cache, "samspar", "redis-bin")])].map(
    (path) => resolve(path),
  );
}

/**
 * Finds a Redis or Valkey program: on PATH, then in the unpacked folders.
 *
 * @param {string[]} folders - roots of an unpacked Debian package
 * @returns `{ ok: true, program, environment, version }` or `{ ok: false, tried, command }`. A program that does not
 *   run, or is older than 7.0, is passed over and named in `tried`. Cost: one short process per candidate.
 */
export function findServer(folders) {
  const tried = [];
  for (const [program, environment] of [...onPath(), ...unpacked(folders)]) {
    const version = versionOf(program, environment);
    if (version === null) tried.push(`${program} does not run`);
    else if (tooOld(version)) tried.push(`${program} is ${version}, older than ${OLDEST.join(".")}`);
    else return { ok: true, program, environment, version };
  }
  if (tried.length === 0) tried.push(`no ${NAMES.join(" or ")} on PATH or in ${folders.join(", ")}`);
  return { ok: false, tried, command: commandFor() };
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter(runnable)
    .map((program) => [program, {}]);
}

/** The package's libraries lie beside the program, in a folder named after the machine. */
function unpacked(folders) {
  return folders
    .map((folder) => [join(folder, "usr/bin/redis-server"), folder])
    .filter(([program]) => runnable(program))
    .map(([program, folder]) => {
      const triplet = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu`;
      const libraries = ["usr/lib", "lib"].map((part) => join(folder, part, triplet)).filter(existsSync);
      return [program, { LD_LIBRARY_PATH: libraries.join(delimiter) }];
    });
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function versionOf(program, environment) {
  try {
    const options = { env: { ...process.env, ...environment }, stdio: "pipe", timeout: 5000 };
    return /v=(\d+\.\d+(\.\d+)?)/.exec(execFileSync(program, ["--version"], options).toString())?.[1] ?? null;
  } catch {
    return null;
  }
}

function tooOld(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

/** The one command to type on this system. */
function commandFor() {
  if (process.platform === "darwin") return "brew install redis";
  if (process.platform === "win32") return "set REDIS_URL=redis://<host>:6379";
  const has = (name) => (process.env.PATH ?? "").split(delimiter).some((folder) => runnable(join(folder, name)));
  if (has("apt-get") && process.getuid?.() === 0) return "apt-get install -y redis-server";
  if (has("apt-get") && has("dpkg-deb")) return "npm run redis:fetch";
  if (has("dnf")) return "sudo dnf install redis";
  if (has("pacman")) return "sudo pacman -S valkey";
  if (has("apk")) return "sudo apk add redis";
  if (has("zypper")) return "sudo zypper install redis";
  return "export REDIS_URL=redis://<host>:6379";
}
