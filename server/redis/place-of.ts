import { createHash } from "node:crypto";
import { mkdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StoreRefused } from "./provided-store.ts";
import type { Place } from "./spawn-server.ts";

/** A Unix socket's path has room for about 100 bytes; a longer folder gets a short, private one elsewhere. */
export function placeOf(dir: string): Place & { clear: () => void } {
  const near = join(dir, "redis.sock");
  const fits = Buffer.byteLength(near) <= 100;
  const elsewhere = fits ? null : privateTemporary(dir);
  const socket = elsewhere ? join(elsewhere, "redis.sock") : near;
  const clear = () => elsewhere && rmSync(elsewhere, { recursive: true, force: true });
  return { dir, socket, url: `unix://${encodeURI(socket)}`, clear };
}

function privateTemporary(dir: string): string {
  const path = join(tmpdir(), `samspar-${createHash("sha256").update(dir).digest("hex").slice(0, 16)}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(path);
  // Someone else could have made the folder first and would then serve a store of their own in it.
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0) throw new StoreRefused(`${path} belongs to someone else.`);
  return path;
}
