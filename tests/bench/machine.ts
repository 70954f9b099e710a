import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** CPU ms all threads of a process have used so far, to the microsecond. Linux alone; NaN elsewhere. */
export function cpuMs(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6)
      .reduce((sum, one) => sum + one, 0);
  } catch {
    return Number.NaN;
  }
}

function machine(): { busy: number; total: number } {
  try {
    const all = (readFileSync("/proc/stat", "utf8").split("\n")[0] ?? "").trim().split(/\s+/).slice(1).map(Number);
    const total = all.reduce((sum, one) => sum + one, 0);
    return { busy: (total - (all[3] ?? 0) - (all[4] ?? 0)) * 10, total: total * 10 };
  } catch {
    return { busy: Number.NaN, total: Number.NaN };
  }
}

/** Runs `work` and tells how busy the machine was with anything but `pids`, in percent of all cores. */
export async function withOthers<Value>(pids: readonly number[], work: () => Promise<Value>) {
  const before = machine();
  const mine = pids.map(cpuMs);
  const value = await work();
  const after = machine();
  const used = pids.map((pid, at) => cpuMs(pid) - (mine[at] ?? 0));
  const others = Math.max(0, after.busy - before.busy - used.reduce((sum, one) => sum + one, 0));
  return { value, cpu: used, othersPercent: Math.round((100 * others) / Math.max(1, after.total - before.total)) };
}

export type Child = {
  process: ChildProcess;
  pid: number;
  line: (prefix: string) => Promise<string>;
  stop: () => Promise<void>;
};

/** A process of the bench; its output is read by line, and it ends with the bench. */
export function start(args: string[], env: Record<string, string>): Child {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = () => child.kill("SIGKILL");
  process.on("exit", end);
  const waiting = new Map<string, (text: string) => void>();
  createInterface({ input: child.stdout as NonNullable<typeof child.stdout> }).on("line", (line) => {
    for (const [prefix, resolve] of waiting) if (line.startsWith(prefix)) resolve(line.slice(prefix.length).trim());
  });
  return {
    process: child,
    pid: child.pid as number,
    line: (prefix) =>
      new Promise((resolve, reject) => {
        waiting.set(prefix, resolve);
        child.once("exit", (code) => reject(new Error(`${args.at(-1)} ended with ${code}`)));
      }),
    async stop() {
      process.off("exit", end);
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;
