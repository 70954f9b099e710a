import type { Redis } from "ioredis";

/** What a store is found to be: fit, with things worth a warning, or unfit with the reason in words. */
export type StoreCheck = { ok: true; version: string; warnings: string[] } | { ok: false; reason: string };

/**
 * Decides whether a store may hold a conference.
 *
 * Refused: older than 7.0; a replica (writes fail there); a cluster (one connection cannot follow it); a maxmemory-policy
 * other than noeviction while maxmemory is set (under pressure it drops meetings that people were told they have); no
 * append-only file (a restart forgets acknowledged meetings), unless `volatileAllowed`, which only tests say.
 * Everything but `appendfsync` is read from INFO, which hosted stores allow where they forbid CONFIG.
 */
export async function checkStore(redis: Redis, { volatileAllowed = false } = {}): Promise<StoreCheck> {
  const info = fields(await redis.info());
  const version = info.get("redis_version") ?? "unknown";
  const no = (reason: string): StoreCheck => ({ ok: false, reason });
  if (Number.parseInt(version, 10) < 7 || version === "unknown") {
    return no(`it is version ${version}; 7.0 or newer is needed`);
  }
  if (info.get("role") !== "master") return no("it is a replica; give the address of the primary");
  if (info.get("cluster_enabled") === "1") return no("it is a cluster; give the address of a single store");
  const policy = info.get("maxmemory_policy") ?? "noeviction";
  if (policy !== "noeviction" && info.get("maxmemory") !== "0") {
    return no(`it drops data when memory is short (maxmemory-policy ${policy}); set maxmemory-policy noeviction`);
  }
  if (info.get("aof_enabled") !== "1" && !volatileAllowed) {
    return no("it forgets at a restart (appendonly no); set appendonly yes and appendfsync always");
  }
  return { ok: true, version, warnings: await flushWarning(redis, info.get("aof_enabled") === "1") };
}

async function flushWarning(redis: Redis, appends: boolean): Promise<string[]> {
  if (!appends) return [];
  // Hosted stores may forbid CONFIG; then nothing is known, and nothing is claimed.
  const answer = await redis.config("GET", "appendfsync").catch(() => []);
  const mode = Array.isArray(answer) ? answer[1] : undefined;
  if (mode === undefined || mode === "always") return [];
  return [`appendfsync is ${String(mode)}: a crash of the store may lose the last second of acknowledged meetings`];
}

/** `name:value` lines of INFO. */
function fields(info: string): Map<string, string> {
  return new Map(
    info.split(/\r?\n/).flatMap((line): [string, string][] => {
      const colon = line.indexOf(":");
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1)]] : [];
    }),
  );
}
