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

test("a store that has forgotten the script gets it again, and the script runs once", async () => {
  await using server = await startRedis();
  lua("grow", "return redis.call('INCR', KEYS[1])");
  const grow = defineScript({ name: "grow", keys: ["counter"], args: [], reply: z.number(), folder });
  expect(await grow(server.redis, { counter: "n" }, {})).toBe(1);
  await server.redis.script("FLUSH");
  expect(await grow(server.redis, { counter: "n" }, {})).toBe(2);
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

test("an include stands once, where it is first named, and may include", () => {
  lua("includes/inner", "local inner = 1\n");
  lua("includes/outer", "-- include: inner\nlocal outer = inner\n");
  lua("whole", "-- include: outer\n-- include: inner\nreturn outer\n");
  expect(scriptText("whole", folder)).toBe("local inner = 1\nlocal outer = inner\n\nreturn outer\n");
});
