// Second half of `npm run build`: the server as plain JavaScript, and the scripts it sends to the store beside it.
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { compressAssets } from "./compress-assets.mjs";
import { STAMP, sourceHash } from "./source-hash.mjs";

/** A worker thread starts from a file of its own: every `*-thread.ts` in server/workers becomes build/<name>.js. */
const threads = (existsSync("server/workers") ? readdirSync("server/workers", { withFileTypes: true }) : [])
  .filter((entry) => entry.isFile() && entry.name.endsWith("-thread.ts"))
  .map(({ name }) => ({ in: `server/workers/${name}`, out: name.replace(/\.ts$/, "") }));

await build({
  entryPoints: [{ in: "server/main.ts", out: "app" }, ...threads],
  outdir: "build",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
});

rmSync("build/scripts", { recursive: true, force: true });
cpSync("server/redis/scripts", "build/scripts", { recursive: true });
if (existsSync("build/client")) compressAssets("build/client");
writeFileSync(STAMP, sourceHash());
