import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { defineScript, scriptText } from "../../server/redis/script.ts";
import { startRedis } from "../helpers/redis.ts";

const home = mkdtempSync(join(tmpdir(), "samspar-scripts-"));
const folder = pathToFileURL(`${home}/`);
mkdirSync(join(home, "includes"));
afterAll(() => rmSync(home, { recursive: true }));

const lua = (name: string, text: string) => writeFileSync(join(home, `${name}.lua`), text);

test("names become positions in the order of the definition, whatever the order of the call", async () => {
  await using server = await startRedis();
  lua("echo", "return { KEYS[1], KEYS[2], ARGV[1], ARGV[2] }");
  const echo = defineScript({
    name: "echo",
    keys: ["first", "second"],
    args: ["word", "count"],
    reply: z.tuple([z.string(), z.string(), z.string(), z.coerce.number()]),
    folder,
  });
  expect(await echo(server.redis, { second: "b", first: "a" }, { count: 7, word: "hej" })).toEqual([
    "a",
    "b",
    "hej",
    7,
  ]);
});

test("a store that has forgotten the script gets it again from whoever calls first, and each call runs once", async () => {
  await using server = await startRedis();
  lua("grow", "return redis.call('INCR', KEYS[1])");
  const grow = defineScript({ name: "grow", keys: ["counter"], args: [], reply: z.number(), folder });
  expect(await grow(server.redis, { counter: "n" }, {})).toBe(1);
  await server.redis.function("FLUSH");
  const counts = await Promise.all([2, 3, 4].map(() => grow(server.redis, { counter: "n" }, {})));
  expect(counts.sort()).toEqual([2, 3, 4]);
});

test("a reply the schema does not know is thrown with the script's name", async () => {
  await using server = await startRedis();
  lua("odd", "return 'maybe'");
  const odd = defineScript({ name: "odd", keys: [], args: [], reply: z.enum(["yes", "no"]), folder });
  await expect(odd(server.redis, {}, {})).rejects.toThrow('Script odd gave a reply its schema does not know: "maybe"');
});

test("an error of the script reaches the caller and is not an unknown script", async () => {
  await using server = await startRedis();
  lua("refuses", "return redis.error_reply('WRONG words')");
  const refuses = defineScript({ name: "refuses", keys: [], args: [], reply: z.string(), folder });
  await expect(refuses(server.redis, {}, {})).rejects.toThrow("WRONG words");
});

test("a value that a cast let through as undefined never reaches the store", async () => {
  await using server = await startRedis();
  const grow = defineScript({ name: "grow", keys: ["counter"], args: [], reply: z.number(), folder });
  await expect(grow(server.redis, {} as { counter: string }, {})).rejects.toThrow(
    "Script grow was called without counter",
  );
});

test("two texts under one name are two functions of a store, as two builds on it need", async () => {
  await using server = await startRedis();
  const define = () => defineScript({ name: "say", keys: [], args: [], reply: z.string(), folder });
  lua("say", "return 'old'");
  const old = define();
  expect(await old(server.redis, {}, {})).toBe("old");
  lua("say", "return 'new'");
  expect([await define()(server.redis, {}, {}), await old(server.redis, {}, {})]).toEqual(["new", "old"]);
});

test("an include stands once, where it is first named, may include, and is run once, not at each call", async () => {
  await using server = await startRedis();
  lua("includes/inner", "local inner = { calls = 0 }\n");
  lua("includes/outer", "-- include: inner\nlocal outer = inner\n");
  lua(
    "whole",
    "-- include: outer\n-- include: inner\nouter.calls = inner.calls + 1\nreturn { outer.calls, ARGV[1] }\n",
  );
  const whole = defineScript({
    name: "whole",
    keys: [],
    args: ["word"],
    reply: z.tuple([z.number(), z.string()]),
    folder,
  });
  expect(scriptText("whole", folder).match(/local inner/g)).toHaveLength(1);
  expect(await whole(server.redis, {}, { word: "a" })).toEqual([1, "a"]);
  expect(await whole(server.redis, {}, { word: "b" })).toEqual([2, "b"]);
});
