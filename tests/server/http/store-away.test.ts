import type { Redis } from "ioredis";
import { expect, test } from "vitest";
import { honest } from "../../../server/http/honest.ts";
import { createProve } from "../../../server/http/viewer.ts";
import { createRedis, isUnknownOutcome } from "../../../server/redis/client.ts";
import { keysFor } from "../../../server/redis/keys.ts";
import { createPeople } from "../../../server/redis/people.ts";
import { createSignInStore } from "../../../server/redis/sign-in.ts";
import { startApp } from "../../helpers/app.ts";
import { startRedis, until } from "../../helpers/redis.ts";

test("while the store does not answer a page is told 503, not that something broke", async () => {
  await using redis = await startRedis();
  const proveBy = (client: Redis) =>
    honest(
      createProve(createSignInStore(client, { demo: false }), createPeople(client, keysFor("skelleftea")), false),
      isUnknownOutcome,
    );
  expect(await proveBy(redis.redis)("samspar=nobody")).toBe(null);
  const hasty = createRedis({ url: redis.url, commandTimeoutMs: 200 });
  redis.freeze();
  const told = await proveBy(hasty)("samspar=nobody").catch((thrown: unknown) => thrown);
  hasty.disconnect();
  expect([told instanceof Response, (told as Response).status]).toEqual([true, 503]);
});

test("the door says in the reader's language that the data cannot be reached, and opens again when it can", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url, settings: { COMMAND_TIMEOUT_MS: "1000" } });
  const ask = () =>
    fetch(`${app.origin}/demo/in/startup`, { redirect: "manual", headers: { "accept-language": "en" } });
  redis.freeze();
  const answer = await ask();
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("The conference data cannot be reached right now.");
  redis.thaw();
  await until(async () => (await ask()).status === 303);
});
