import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reply } from "../../app/contract/intents.ts";
import { createRedis } from "../../server/redis/client.ts";
import { keysFor } from "../../server/redis/keys.ts";
import { createSignInStore } from "../../server/redis/sign-in.ts";
import { startRedis } from "../helpers/redis.ts";
import { HALL, hallPerson, hallStart, nthPair } from "./hall.ts";
import { type Child, start } from "./machine.ts";
import { connectAll, ThinPhone } from "./thin-phone.ts";

const NODE = ["--expose-gc", "--import", "./tests/bench/heap-on-signal.mjs"];

/** The product and the bare server side by side, each with a Redis of its own of the same kind, and `people` phones on each. */
export async function setStage(people: number) {
  const [ours, theirs] = [await startRedis({ commandTimeoutMs: 20_000 }), await startRedis()];
  const dataDir = mkdtempSync(join(tmpdir(), "samspar-bench-"));
  const product = start([...NODE, "--import", "tsx", "tests/bench/product-server.ts"], {
    PORT: "0",
    HOST: "127.0.0.1",
    DEMO: "1",
    NOW: new Date(hallStart).toISOString().slice(0, 16).concat("Z"),
    DATA_DIR: dataDir,
    REDIS_URL: ours.url,
    PEOPLE: String(people),
    LOG_LEVEL: "warn",
  });
  const bare = start([...NODE, "tests/bench/bare-server.mjs"], { REDIS_PATH: theirs.url.replace("unix://", "") });
  const [productPort, barePort] = (await Promise.all([product.line("port "), bare.line("port ")])).map(Number) as [
    number,
    number,
  ];
  const redis = createRedis({ url: ours.url, commandTimeoutMs: 20_000 });
  const keys = keysFor(HALL);
  const sessions = createSignInStore(redis, { demo: true });
  const cookies = await Promise.all(
    Array.from({ length: people }, async (_, at) => {
      const secret = randomBytes(32).toString("base64url");
      await sessions.openSession(createHash("sha256").update(secret).digest("base64url"), hallPerson(at), 3600);
      return `samspar=${secret}`;
    }),
  );
  const phones = cookies.map((Cookie) => new ThinPhone(productPort, { Cookie }));
  const barePhones = cookies.map((_, at) => new ThinPhone(barePort, { "X-Person": String(at) }));
  const heap = async ({ pid, line }: Child) => {
    const told = line("heap ");
    process.kill(pid, "SIGUSR2");
    return Number(await told);
  };

  let proposed = 0;
  async function proposeOne(n: number): Promise<void> {
    const { from, to, start } = nthPair(n, people);
    const fixed = { broker: null, challenge: null, message: "" };
    const wish = { command: `p.${n}`, meeting: `m.${n}`, to: hallPerson(to), start, ...fixed };
    for (;;) {
      const text = await new Promise<string>((resolve) => phones[from]?.emit(["meeting:propose", wish], resolve));
      const [reply] = JSON.parse(text) as [Reply];
      if (reply.ok) return;
      // A phone of a small hall proposes more than a person may; it waits as a person would be told to.
      if (reply.refusal.code !== "too-many") throw new Error(`proposal ${n}: ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
  return {
    product: {
      child: product,
      redisPid: ours.pid() as number,
      phones,
      connect: () => connectAll(phones),
      heap: () => heap(product),
    },
    bare: {
      child: bare,
      redisPid: theirs.pid() as number,
      phones: barePhones,
      connect: () => connectAll(barePhones),
      heap: () => heap(bare),
    },
    people,
    /** Makes `count` proposals, each by its own phone, that wait for a yes; answers the number of the first. */
    async propose(count: number): Promise<number> {
      // A new day for everyone: a person has at most six meetings a day, and a round gives each about four.
      await redis.del(keys.calendars);
      const first = proposed;
      for (; proposed < first + count; proposed += 50)
        await Promise.all(
          Array.from({ length: Math.min(50, first + count - proposed) }, (_, at) => proposeOne(proposed + at)),
        );
      proposed = first + count;
      return first;
    },
    async [Symbol.asyncDispose]() {
      for (const phone of [...phones, ...barePhones]) phone.kill();
      redis.disconnect();
      await Promise.all([product.stop(), bare.stop()]);
      await ours[Symbol.asyncDispose]();
      await theirs[Symbol.asyncDispose]();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
export type Stage = Awaited<ReturnType<typeof setStage>>;
