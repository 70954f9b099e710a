import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { startDemo } from "./demo.ts";

type Weight = { page: string; html: number; css: number; js: number; live: number };

const kb = (bytes: number) => Math.round(bytes / 100) / 10;
const built = (path: string) => {
  try {
    return readFileSync(`build/client${path}.br`).length;
  } catch {
    return brotliCompressSync(readFileSync(`build/client${path}`)).length;
  }
};

/**
 * What a phone fetches for a first look at each page, compressed as it is served (brotli), in kB of 1,000 bytes: the page,
 * style sheet if it is not in the page, and every script the page names or preloads with what those import at once.
 * `live` is the socket's code, which comes after the page has been painted.
 */
async function weigh(origin: string, pages: readonly string[], cookie: string): Promise<Weight[]> {
  const live = kb(built(`/${chunkNamed("socket.io-client") ?? ""}`));
  return Promise.all(
    pages.map(async (page) => {
      const answer = await fetch(origin + page, { headers: { "accept-language": "sv", ...(cookie && { cookie }) } });
      const html = await answer.text();
      const scripts = new Set(
        [...html.matchAll(/\/assets\/[\w.-]+\.js/g)].map(([path]) => path).filter((path) => !/manifest-/.test(path)),
      );
      for (const path of scripts) for (const imported of importsOf(path)) scripts.add(imported);
      const sheets = new Set([...html.matchAll(/href="(\/assets\/[\w.-]+\.css)"/g)].map(([, path = ""]) => path));
      const sum = (paths: Iterable<string>) => [...paths].reduce((all, path) => all + built(path), 0);
      return { page, html: kb(brotliCompressSync(html).length), css: kb(sum(sheets)), js: kb(sum(scripts)), live };
    }),
  );
}

const importsOf = (path: string): string[] => {
  const source = readFileSync(`build/client${path}`, "utf8");
  return [...source.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(([, name]) => `/assets/${name}`);
};

function chunkNamed(part: string): string | undefined {
  const manifest = JSON.parse(readFileSync("build/.vite/client-manifest.json", "utf8")) as Record<
    string,
    { file: string; src?: string }
  >;
  return Object.entries(manifest).find(([key]) => key.includes(part))?.[1].file;
}

function printWeights(who: string, rows: readonly Weight[]): void {
  process.stdout.write(`\nFirst load, ${who}: kB compressed (goal of the schedule: JS 105, HTML 25, CSS 12)\n`);
  process.stdout.write(
    `  ${"page".padEnd(24)} ${"HTML".padStart(6)} ${"CSS".padStart(6)} ${"JS".padStart(6)} ${"+ live".padStart(7)}\n`,
  );
  for (const { page, html, css, js, live } of rows)
    process.stdout.write(
      `  ${page.padEnd(24)} ${String(html).padStart(6)} ${(css === 0 ? "in it" : String(css)).padStart(6)} ${String(js).padStart(6)} ${String(live).padStart(7)}\n`,
    );
}

/** Starts the built app on a folder of its own, weighs its pages for a stranger and for one who is signed in, ends it. */
export async function weighBuilt(): Promise<void> {
  await using demo = await startDemo();
  const { origin } = demo;
  const cookie = await demo.signIn("startup");
  printWeights(
    "not signed in, first visit",
    await weigh(origin, ["/", "/programme?day=1", "/challenges", "/challenges/ch.03"], ""),
  );
  printWeights("signed in", await weigh(origin, ["/", "/programme?day=1", "/meetings", "/meet-now", "/me"], cookie));
}
