import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export const STAMP = "build/.stamp";

/** All that a build is made of. */
const SOURCES = [
  "app",
  "server",
  "seed",
  "public",
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
];

/** One hash over names and contents. Contents and not dates: a checkout changes dates alone. About 50 ms. */
export function sourceHash() {
  const hash = createHash("sha256");
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      const content = readFileSync(path);
      hash.update(`${path}\0${content.length}\0`).update(content);
    }
  };
  for (const source of SOURCES) add(source);
  return hash.digest("hex");
}
