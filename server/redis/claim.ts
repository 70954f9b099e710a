import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { identityOf } from "./process-identity.ts";

/** A process as a file remembers it. */
type Mark = { pid: number; born: string };

/**
 * Who uses the private Redis of one folder, kept as files so that processes that know nothing of each other agree.
 *
 * `owner.json` names the Redis process, `users/<pid>` each process that uses it, `start.lock` the one that is starting it.
 * The last user to leave stops Redis; marks of processes that were killed are passed over.
 */
export function claimOf(dir: string) {
  const users = join(dir, "users");
  const owner = join(dir, "owner.json");
  const lock = join(dir, "start.lock");
  mkdirSync(users, { recursive: true, mode: 0o700 });

  return {
    enter: () => writeMark(join(users, String(process.pid)), markOf(process.pid)),

    /** Takes this process off the list and says whether it was the last. */
    leave(): boolean {
      rmSync(join(users, String(process.pid)), { force: true });
      return !readdirSync(users).some((name) => lives(readMark(join(users, name))));
    },

    /** The Redis process that the folder belongs to, while it lives. */
    server(): number | null {
      const mark = readMark(owner);
      return lives(mark) ? mark.pid : null;
    },

    remember: (pid: number) => writeMark(owner, markOf(pid)),

    /** Runs `work` while no other process can: two at once could open one append-only file. */
    async alone<Value>(work: () => Promise<Value>): Promise<Value> {
      while (!take(lock)) await pause(20);
      try {
        return await work();
      } finally {
        rmSync(lock, { force: true });
      }
    },
  };
}

/** A link appears whole or not at all, so nobody reads a lock without its owner in it. */
function take(lock: string): boolean {
  const draft = `${lock}.${process.pid}`;
  writeMark(draft, markOf(process.pid));
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    clearIfDead(lock, `${draft}.stale`);
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead process's lock away; if a living one took its place in between, it is put back. */
function clearIfDead(lock: string, aside: string): void {
  if (lives(readMark(lock))) return;
  try {
    renameSync(lock, aside);
    if (lives(readMark(aside))) linkSync(aside, lock);
  } catch {
    // Another process cleared it first; the next attempt sees what it left.
  } finally {
    rmSync(aside, { force: true });
  }
}

const markOf = (pid: number): Mark => ({ pid, born: identityOf(pid) ?? "" });

const lives = (mark: Mark | null): mark is Mark => mark !== null && identityOf(mark.pid) === mark.born;

function writeMark(path: string, mark: Mark): void {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, JSON.stringify(mark), { mode: 0o600 });
  renameSync(draft, path);
}

/** A file that is missing or torn names nobody. */
function readMark(path: string): Mark | null {
  try {
    const mark = JSON.parse(readFileSync(path, "utf8")) as Partial<Mark>;
    return typeof mark.pid === "number" && typeof mark.born === "string" ? { pid: mark.pid, born: mark.born } : null;
  } catch {
    return null;
  }
}
