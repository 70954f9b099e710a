import { expect, test } from "vitest";
import { oncePerTurn } from "../../server/redis/one-turn.ts";

test("what is asked twice in one turn is read once, by key; the next turn reads anew", async () => {
  const asked: string[] = [];
  const read = oncePerTurn(async (key: string) => `${key} ${asked.push(key)}`);
  const first = Promise.all([read("a"), read("b"), read("a")]);
  await new Promise<void>((done) => setImmediate(done));
  expect(await first).toEqual(["a 1", "b 2", "a 1"]);
  expect(await read("a")).toBe("a 3");
});
