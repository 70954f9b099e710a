import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Redis } from "ioredis";
import type { z } from "zod";

/** Beside this file under tsx and Vitest; beside the bundle in production, where the build copies the folder. */
const SCRIPTS = new URL("./scripts/", import.meta.url);

type Runner = Pick<Redis, "eval" | "evalsha">;

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
 * thrown, for it means that script and repository disagree. The text is read at the first call and sent in whole only
 * when the store does not know its hash (`NOSCRIPT`: first use, restart, `SCRIPT FLUSH`).
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
  let loaded: { text: string; hash: string } | undefined;
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

async function evaluate(redis: Runner, script: { text: string; hash: string }, count: number, inOrder: string[]) {
  try {
    return await redis.evalsha(script.hash, count, ...inOrder);
  } catch (error) {
    // Refused before anything ran, so sending the whole text is not a repeat.
    if (error instanceof Error && error.message.startsWith("NOSCRIPT"))
      return redis.eval(script.text, count, ...inOrder);
    throw error;
  }
}

/** The types forbid a hole; a cast elsewhere must not become the text "undefined" in the store. */
function given(script: string, name: string, value: string | number | undefined): string {
  if (value === undefined || value === null) throw new TypeError(`Script ${script} was called without ${name}`);
  return String(value);
}

function load(name: string, folder: URL): { text: string; hash: string } {
  const text = scriptText(name, folder);
  return { text, hash: createHash("sha1").update(text).digest("hex") };
}

/**
 * The text of a script with every `-- include: name` line replaced by `includes/name.lua`.
 * An include may include; each stands once, where it is first named.
 */
export function scriptText(name: string, folder: URL = SCRIPTS): string {
  const seen = new Set<string>();
  const expand = (file: string): string =>
    readFileSync(new URL(file, folder), "utf8").replace(
      /^-- include: ([a-z0-9-]+)[ \t]*$/gm,
      (_line, included: string) => {
        if (seen.has(included)) return "";
        seen.add(included);
        return expand(`includes/${included}.lua`).trimEnd();
      },
    );
  return expand(`${name}.lua`);
}
