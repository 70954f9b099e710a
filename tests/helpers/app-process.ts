import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { connectPhone } from "./app.ts";
import { PATIENCE_MS } from "./redis.ts";

/** The app as a process of its own on `dataDir` (its private Redis) or `redisUrl`; `kill` is kill -9, and between `freeze` and `thaw` it does nothing. */
export async function startAppProcess(options: {
  dataDir: string;
  redisUrl?: string;
  port?: number;
  now?: string;
  commandTimeoutMs?: number;
}) {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/helpers/run-app.ts"], {
    env: {
      PATH: process.env.PATH ?? "",
      PORT: String(options.port ?? 0),
      HOST: "127.0.0.1",
      DEMO: "1",
      DATA_DIR: options.dataDir,
      REDIS_URL: options.redisUrl ?? "",
      LOG_LEVEL: "silent",
      NOW: options.now ?? "2020-11-04T12:55",
      COMMAND_TIMEOUT_MS: String(options.commandTimeoutMs ?? PATIENCE_MS),
      NODE_ENV: "production",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const port = await new Promise<number>((resolve, reject) => {
    lines.on("line", (line) => line.startsWith("port ") && resolve(Number(line.slice(5))));
    void gone.then(([code]) => reject(new Error(`The app ended with ${code}`)));
  });
  const origin = `http://127.0.0.1:${port}`;
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null)
      for (const one of [signal, "SIGCONT"] as const) child.kill(one);
    await gone;
  };
  return {
    origin,
    port,
    async signIn(key: string): Promise<string> {
      const answer = await fetch(`${origin}/demo/in/${key}`, { redirect: "manual" });
      return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    },
    phone: (cookie: string) => connectPhone(origin, cookie),
    health: async () => (await fetch(`${origin}/healthz`)).status,
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    [Symbol.asyncDispose]: () => end("SIGTERM"),
  };
}
