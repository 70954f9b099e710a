import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../helpers/free-port.ts";
import { start } from "./machine.ts";

/**
 * The built app with the demo conference, as a process on a folder, a port and, unless `redisUrl` is given, a private Redis
 * of its own, five minutes before the first pass. Needs `npm run build`. `await using demo = await startDemo()`.
 */
export async function startDemo(redisUrl?: string) {
  const dataDir = mkdtempSync(join(tmpdir(), "samspar-bench-"));
  const port = await freePort();
  const child = start(["build/app.js"], {
    PORT: String(port),
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    DEMO: "1",
    LOG_LEVEL: "warn",
    NOW: "2020-11-04T12:55",
    ...(redisUrl && { REDIS_URL: redisUrl }),
  });
  await child.line("  Ctrl-C stops.");
  const origin = `http://127.0.0.1:${port}`;
  return {
    child,
    origin,
    /** The Cookie header of a persona's new session. */
    async signIn(persona: string): Promise<string> {
      const answer = await fetch(`${origin}/demo/in/${persona}`, { redirect: "manual" });
      const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
      if (!cookie) throw new Error(`No session for ${persona}: ${answer.status}`);
      return cookie;
    },
    async [Symbol.asyncDispose]() {
      await child.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
