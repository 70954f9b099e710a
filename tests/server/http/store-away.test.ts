import { expect, test } from "vitest";
import { honest } from "../../../server/http/honest.ts";
import { createProve } from "../../../server/http/viewer.ts";
import { isUnknownOutcome } from "../../../server/redis/client.ts";
import { keysFor } from "../../../server/redis/keys.ts";
import { createPeople } from "../../../server/redis/people.ts";
import { createSignInStore } from "../../../server/redis/sign-in.ts";
import { startApp } from "../../helpers/app.ts";
import { startRedis } from "../../helpers/redis.ts";

test("while the store does not answer a page is told 503, not that something broke", async () => {
  await using redis = await startRedis({ commandTimeoutMs: 200 });
  const people = createPeople(redis.redis, keysFor("skelleftea"));
  const prove = honest(createProve(createSignInStore(redis.redis, { demo: false }), people, false), isUnknownOutcome);
  expect(await prove("samspar=nobody")).toBe(null);
  redis.freeze();
  const told = await prove("samspar=nobody").catch((thrown: unknown) => thrown);
  expect([told instanceof Response, (told as Response).status]).toEqual([true, 503]);
});

test("the door says in the reader's language that the data cannot be reached, and opens again when it can", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const ask = () =>
    fetch(`${app.origin}/demo/in/startup`, { redirect: "manual", headers: { "accept-language": "en" } });
  redis.freeze();
  const answer = await ask();
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("The conference data cannot be reached right now.");
  redis.thaw();
  expect((await ask()).status).toBe(303);
});
