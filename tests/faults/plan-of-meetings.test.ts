import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PersonId, PlanId, Seq } from "../../app/domain/id.ts";
import { USUAL_MEETINGS } from "../../app/domain/planning/run/wish.ts";
import { commandIdOf } from "../helpers/app.ts";
import { startAppProcess } from "../helpers/app-process.ts";
import { startProxy } from "../helpers/proxy.ts";
import { startRedis, until } from "../helpers/redis.ts";
import { portsOn } from "../helpers/stores.ts";

test("the process that takes a plan of meetings over is killed half way, and its repeat elsewhere finishes each part once", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "samspar-plan-"));
  await using redis = await startRedis();
  await using line = await startProxy(redis.url);
  const ports = portsOn(redis.redis);
  const plan = "killed" as PlanId;
  await using first = await startAppProcess({ dataDir, redisUrl: line.url });
  const phone = await first.phone(await first.signIn("organiser"));
  const wish = { plan, seconds: 60, seed: 1, ...USUAL_MEETINGS, least: 1, suggest: true, locked: [] };
  expect((await phone.send("plan:meetings", { command: commandIdOf("plan"), ...wish })).ok).toBe(true);
  await until(async () => ((await ports.plans.get(plan))?.points.length ?? 0) > 0);
  // Refused where the plan was quicker.
  await phone.send("plan:stop", { command: commandIdOf("stop"), plan });
  await phone.hears(({ type }) => type === "plan:ended");
  const changes = (await ports.plans.get(plan))?.proposal?.changes ?? [];
  const parts = [...new Set(changes.map(({ part }) => part))];
  const asked = changes.flatMap((change) => ("meeting" in change ? [change] : []));
  const before = await ports.log.head();
  const stands = async () => {
    const all = new Map((await ports.meetings.all()).map((one) => [one.id, one]));
    return asked.filter(({ meeting, version }) => (all.get(meeting)?.version ?? 0) > (version ?? 0));
  };
  expect([parts.length > 100, await stands()]).toEqual([true, []]);

  const apply = { command: commandIdOf("apply"), plan, revision: 1, parts };
  const halfWay = line.muteAt(/retime_meetings/, parts.length / 2);
  const answer = phone.send("plan:apply", apply).catch(() => null);
  await halfWay;
  await first.kill();
  await answer;
  phone.close();
  const left = await stands();
  const whole = (part: number) => asked.filter((one) => one.part === part).every((one) => left.includes(one));
  expect(parts.filter((part) => left.some((one) => one.part === part && !whole(part)))).toEqual([]);
  expect([left.length > 0, left.length < asked.length]).toEqual([true, true]);
  expect(await ports.plans.get(plan)).toMatchObject({ state: "planned", applied: null });

  await using second = await startAppProcess({ dataDir, redisUrl: redis.url });
  const desk = await second.phone(await second.signIn("organiser"));
  const reply = await desk.send("plan:apply", apply);
  expect(reply).toMatchObject({ ok: true, value: { count: parts.length, refused: 0 } });
  expect(await desk.send("plan:apply", apply)).toEqual(reply);
  desk.close();

  expect((await stands()).map(({ meeting }) => meeting)).toEqual(asked.map(({ meeting }) => meeting));
  expect((await ports.plans.get(plan))?.applied).toMatchObject({ parts, undone: false });
  const told = await toldSince(before);
  expect(told.filter((id) => id !== plan).sort()).toEqual(asked.map(({ meeting }) => meeting as string).sort());
  expect(told.filter((id) => id === plan)).toEqual([plan]);
  rmSync(dataDir, { recursive: true });

  /** What each fact since then is about: a meeting put forward or moved, or the plan taken over. */
  async function toldSince(seq: Seq): Promise<string[]> {
    const { entries } = await ports.log.since(seq, { person: "desk" as PersonId, organiser: true }, 10_000);
    return entries.flatMap((fact) => ("plan" in fact ? fact.plan : "meeting" in fact ? fact.meeting : []));
  }
});
