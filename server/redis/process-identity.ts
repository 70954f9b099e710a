import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A text that names one process among all that ever had this pid: when it was born.
 *
 * A pid in a file may belong to somebody else by now, so a file names both. `null` when no such process lives; a zombie
 * counts as gone, since it holds no file open.
 */
export function identityOf(pid: number): string | null {
  if (!alive(pid)) return null;
  if (process.platform !== "linux") return bornByPs(pid);
  try {
    // The second field is the program in parentheses and may hold spaces; the state and the 20th field after it count.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function bornByPs(pid: number): string | null {
  try {
    return (
      execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { stdio: "pipe" })
        .toString()
        .trim() || null
    );
  } catch {
    return null;
  }
}
