import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What this process has bundled: its source does not change under it. */
const made = new Map<string, Promise<URL>>();

/** How a thread starts from such a file: without the process's loader, which takes 100 ms of it and is not needed. */
export const BARE = { execArgv: [] };

/**
 * The JavaScript file that a worker thread starts from.
 *
 * After a build it stands beside the bundle, as `<name>.js`. From source, Node 20 cannot start a thread on TypeScript, whatever
 * loader the process runs under, so `<name>.ts` is bundled into the cache of node_modules, under the hash of its content.
 * @param name - the file name without ending, for instance `plan-meetings-search-thread`
 * Cost from source about 30 ms the first time; nothing after that or after a build.
 */
export function threadFile(name: string): Promise<URL> {
  const known = made.get(name);
  if (known) return known;
  const file = make(name);
  made.set(name, file);
  file.catch(() => made.delete(name));
  return file;
}

async function make(name: string): Promise<URL> {
  const source = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  if (!existsSync(source)) return new URL(`./${name}.js`, import.meta.url);
  const { build } = await import("esbuild");
  const built = await build({
    entryPoints: [source],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    write: false,
    logLevel: "silent",
  });
  const text = built.outputFiles[0]!.text;
  const folder = fileURLToPath(new URL("../../node_modules/.cache/threads", import.meta.url));
  const file = join(folder, `${name}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.mjs`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    // Written beside and renamed, because two processes may start at once and neither may read half a file.
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
  return pathToFileURL(file);
}
