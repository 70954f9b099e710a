import { spawn } from "node:child_process";

/** Ends that this process was told of while a child ran, so that no child is left behind. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program in the foreground, its output passing through.
 *
 * A signal to this process goes to the child, and this process then ends by it too.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] - `quiet` throws the output away
 * @returns {Promise<number>} exit code; 127 when the program is not there
 */
export async function run(program, parameters, { env = {}, quiet = false } = {}) {
  const child = spawn(program, parameters, {
    stdio: quiet ? "ignore" : ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
    shell: process.platform === "win32" && !program.endsWith(".exe"),
  });
  let ended;
  const pass = (signal) => {
    ended = signal;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  const code = await new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (exit) => resolve(exit ?? 1));
  });
  for (const signal of SIGNALS) process.off(signal, pass);
  if (ended) process.exit(128 + { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }[ended]);
  return code;
}

/** npm itself, the one that started this command where there is one. */
export function npm(...parameters) {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") ? run(process.execPath, [script, ...parameters]) : run("npm", parameters);
}

/** A tool out of node_modules, by the file its package names. */
export const tool = (file, ...parameters) => run(process.execPath, [`node_modules/${file}`, ...parameters]);
