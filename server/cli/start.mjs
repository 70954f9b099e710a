// `npm start` on a machine with Node and npm alone: installs, builds and serves. No package is used before it is there.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { endWithParent } from "./end-with-parent.mjs";
import { ensureRedis } from "./ensure-redis.mjs";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { refuse } from "./say.mjs";

checkNode();
endWithParent();
process.chdir(join(import.meta.dirname, "../.."));
await install();
if (!(await build())) refuse("The build failed; its words are above.");
if (!process.env.REDIS_URL) await ensureRedis(process.env.DATA_DIR || ".data");

// The app runs in this very process: a signal reaches it without being passed on, its exit code is the command's, and
// no death of a parent can leave it behind.
process.env.NODE_ENV = "production";
process.setSourceMapsEnabled(true);
await import(pathToFileURL("build/app.js").href);
