import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Redis } from "ioredis";
import type { z } from "zod";

/** Beside this file under tsx and Vitest; beside the bundle in production, where the build copies the folder. */
const SCRIPTS = new URL("./scripts/", import.meta.url);

type Runner = Pick<Redis, "fcall" | "function">;

export type ScriptDefinition<Key extends string, Arg extends string, Reply extends z.ZodType> = {
  /** File name in the scripts folder, without `.lua`. */
  name: string;
  /** Names of KEYS in the order the script reads them. */
  keys: readonly Key[];
  /** Names of ARGV in the order the script reads them. */
  args: readonly Arg[];
  /** The REPLY line of the script's header, as a schema. */
  reply: Reply;
  /** Another folder of scripts; for tests. */
  folder?: URL;
};

/**
 * A Lua script as a function with names in place of positions.
 *
 * A number travels as its decimal text. The reply is parsed like any other input: a reply the schema does not know is
 * thrown, for it means that script and repository disagree. The text is read at the first call and sent only when the
 * store does not have it: at the first use of a build, or after `FUNCTION FLUSH`. The store keeps it through a restart.
 *
 * @throws what the client throws; see `isUnknownOutcome`
 */
export function defineScript<const Key extends string, const Arg extends string, Reply extends z.ZodType>({
  name,
  keys,
  args,
  reply,
  folder = SCRIPTS,
}: ScriptDefinition<Key, Arg, Reply>) {
  let loaded: Loaded | undefined;
  return async function run(
    redis: Runner,
    keyOf: Record<Key, string>,
    argOf: Record<Arg, string | number>,
  ): Promise<z.output<Reply>> {
    loaded ??= load(name, folder);
    const inOrder = [
      ...keys.map((key) => given(name, key, keyOf[key])),
      ...args.map((arg) => given(name, arg, argOf[arg])),
    ];
    const raw = await evaluate(redis, loaded, keys.length, inOrder);
    const parsed = reply.safeParse(raw);
    if (parsed.success) return parsed.data;
    throw new Error(`Script ${name} gave a reply its schema does not know: ${JSON.stringify(raw)}`);
  };
}

type Loaded = { name: string; text: string };

async function evaluate(redis: Runner, script: Loaded, count: number, inOrder: string[]) {
  try {
    return await redis.fcall(script.name, count, ...inOrder);
  } catch (error) {
    // Refused before anything ran, so calling again is not a repeat.
    if (!(error instanceof Error && error.message.startsWith("ERR Function not found"))) throw error;
    await give(redis, script);
    return redis.fcall(script.name, count, ...inOrder);
  }
}

async function give(redis: Runner, { text }: Loaded): Promise<void> {
  try {
    await redis.function("LOAD", text);
  } catch (error) {
    // Another caller was quicker, with the same text: the name holds its hash.
    if (!(error instanceof Error && error.message.endsWith("already exists"))) throw error;
  }
}

/** The types forbid a hole; a cast elsewhere must not become the text "undefined" in the store. */
function given(script: string, name: string, value: string | number | undefined): string {
  if (value === undefined || value === null) throw new TypeError(`Script ${script} was called without ${name}`);
  return String(value);
}

function load(name: string, folder: URL): Loaded {
  const text = scriptText(name, folder);
  const own = `${name.replaceAll("-", "_")}_${createHash("sha1").update(text).digest("hex").slice(0, 8)}`;
  return { name: own, text: text.replaceAll(NAME, own) };
}

/** Stands for the name in the text that the name is hashed from. */
const NAME = "@name@";

/**
 * A script as a library of one function: what it includes is run once, when the store gets it, and the rest at each call.
 * Every `-- include: name` line gives `includes/name.lua`; an include may include, and each stands once, where it is
 * first named.
 */
export function scriptText(name: string, folder: URL = SCRIPTS): string {
  const seen = new Set<string>();
  const included: string[] = [];
  const read = (file: string): string =>
    readFileSync(new URL(file, folder), "utf8").replace(
      /^-- include: ([a-z0-9-]+)[ \t]*\n/gm,
      (_line, include: string) => {
        if (seen.has(include)) return "";
        seen.add(include);
        included.push(read(`includes/${include}.lua`).trimEnd());
        return "";
      },
    );
  const body = read(`${name}.lua`);
  return [
    `#!lua name=${NAME}`,
    "local KEYS, ARGV",
    ...included,
    `redis.register_function("${NAME}", function(keys, args)`,
    "KEYS, ARGV = keys, args",
    body.trimEnd(),
    "end)",
    "",
  ].join("\n");
}
