import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io } from "socket.io-client";
import type { LogEntry, Resumed } from "../../app/contract/entries.ts";
import type { Intent, RawInput, Reply } from "../../app/contract/intents.ts";
import type { Seq } from "../../app/domain/id.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { compose } from "../../server/compose.ts";
import { readEnv } from "../../server/env.ts";
import type { Pages } from "../../server/http/remix-build.ts";
import { PATIENCE_MS } from "./redis.ts";

let made = 0;
/** A fresh command id. */
export const commandIdOf = (name = "c") => `${name}.${process.pid}.${++made}`;

/**
 * The whole app in this process on a real Redis: the demo conference, every door, real sockets. `NOW` as in the settings.
 * `await using app = await startApp(...)`.
 */
export async function startApp(options: {
  redisUrl: string;
  now?: string;
  pages?: Pages;
  dataDir?: string;
  settings?: Record<string, string>;
}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "samspar-app-"));
  const reading = readEnv({
    PORT: "0",
    HOST: "127.0.0.1",
    DEMO: "1",
    DATA_DIR: dataDir,
    REDIS_URL: options.redisUrl,
    LOG_LEVEL: "silent",
    COMMAND_TIMEOUT_MS: String(PATIENCE_MS),
    NOW: options.now ?? "2020-11-04T12:55",
    ...options.settings,
  });
  if (!reading.ok) throw new Error(reading.problems.join("\n"));
  const running = await compose(reading.env, options.pages ?? "none", () => {});
  const origin = `http://127.0.0.1:${running.port}`;
  const phones: { close: () => void }[] = [];

  return {
    origin,
    running,
    /** The Cookie header of a persona's new session. */
    async signIn(key: string): Promise<string> {
      const answer = await fetch(`${origin}/demo/in/${key}`, { redirect: "manual" });
      const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
      if (!cookie) throw new Error(`No session for ${key}: ${answer.status}`);
      return cookie;
    },
    async phone(cookie: string | null, headers: Record<string, string> = {}) {
      const phone = await connectPhone(origin, cookie, headers);
      phones.push(phone);
      return phone;
    },
    async [Symbol.asyncDispose]() {
      for (const phone of phones) phone.close();
      await running.close();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A phone's socket with what it has heard. Rejects when the handshake is refused. */
export async function connectPhone(origin: string, cookie: string | null, headers: Record<string, string> = {}) {
  const socket = io(origin, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin, ...(cookie && { cookie }), ...headers },
  });
  const heard: LogEntry[] = [];
  socket.on("entry", (...entries: LogEntry[]) => heard.push(...entries));
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", (error) => {
      socket.close();
      reject(error);
    });
  });
  return {
    socket,
    heard,
    send: <I extends Intent>(intent: I, input: RawInput<I>): Promise<Reply> =>
      socket.timeout(PATIENCE_MS).emitWithAck(intent, input),
    raw: (name: string, ...given: unknown[]): Promise<Result<unknown>> =>
      socket.timeout(PATIENCE_MS).emitWithAck(name, ...given),
    resume: (since: Seq | null): Promise<Result<Resumed>> =>
      socket.timeout(PATIENCE_MS).emitWithAck("resume", { since }),
    /** The first entry that fits, heard already or to come. */
    hears(fits: (entry: LogEntry) => boolean): Promise<LogEntry> {
      const known = heard.find(fits);
      if (known) return Promise.resolve(known);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`Not heard; heard ${heard.map((one) => one.type).join(", ")}`)),
          PATIENCE_MS,
        );
        const listen = (...entries: LogEntry[]) => {
          const entry = entries.find(fits);
          if (!entry) return;
          clearTimeout(timer);
          socket.off("entry", listen);
          resolve(entry);
        };
        socket.on("entry", listen);
      });
    },
    close: () => void socket.disconnect(),
  };
}
export type TestPhone = Awaited<ReturnType<typeof connectPhone>>;
