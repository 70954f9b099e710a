import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PlanId } from "../../app/domain/id.ts";
import { USUAL_PROGRAMME } from "../../app/domain/planning/run/wish.ts";
import { commandIdOf } from "../helpers/app.ts";
import { startAppProcess } from "../helpers/app-process.ts";
import { startRedis, until } from "../helpers/redis.ts";
import { keys, portsOn } from "../helpers/stores.ts";
import { wishMuch } from "../helpers/wish-much.ts";

test("the process that searches a plan is killed, and another one goes on and ends the plan when it is stopped", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "samspar-plan-"));
  await using redis = await startRedis();
  const ports = portsOn(redis.redis);
  const plan = "killed" as PlanId;
  const holder = async () => (await redis.redis.hget(keys.planLeases, plan))?.split("|")[0] ?? null;
  await using first = await startAppProcess({ dataDir, redisUrl: redis.url });
  await using second = await startAppProcess({ dataDir, redisUrl: redis.url });
  // Until the first one searches the second does nothing, so that it is known who does.
  second.freeze();
  const phone = await first.phone(await first.signIn("organiser"));
  await wishMuch(ports);
  const wish = { plan, seconds: 60, seed: 1, ...USUAL_PROGRAMME, locked: [], lost: [] };
  expect((await phone.send("plan:programme", { command: commandIdOf("plan"), ...wish })).ok).toBe(true);
  await until(async () => ((await ports.plans.get(plan))?.points.length ?? 0) > 0);
  const one = await holder();
  second.thaw();
  const desk = await second.phone(await second.signIn("organiser"));

  await first.kill();
  phone.close();
  await until(async () => (await holder()) !== one);
  const stopped = await desk.send("plan:stop", { command: commandIdOf("stop"), plan });
  // Where the machine is so slow that the minute is over, it ends by that.
  expect(stopped.ok || stopped.refusal.code).toBeOneOf([true, "plan-moved-on"]);
  await desk.hears(({ type }) => type === "plan:ended");

  expect((await ports.plans.get(plan))?.state).toMatch(/^(planned|none)$/);
  expect(desk.heard.filter(({ type }) => type === "plan:ended")).toHaveLength(1);
  expect(await ports.plans.running()).toEqual([]);
  desk.close();
  rmSync(dataDir, { recursive: true });
});
