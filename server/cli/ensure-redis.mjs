import { findServer, unpackedFolders } from "../redis/find-server.mjs";
import { onDebianAsRoot } from "./debian.mjs";
import { fetchRedis } from "./fetch-redis.mjs";
import { run } from "./run.mjs";
import { refuse, say } from "./say.mjs";

/** Gets a Redis program when this machine has none: unpacked without root where that works, else installed by root. */
export async function ensureRedis(dataDir) {
  const there = () => findServer(unpackedFolders(dataDir));
  if (there().ok) return;
  say("No Redis on this machine; fetching the system's own package into .data/redis-bin …");
  const problem = await fetchRedis();
  if (there().ok) return;
  if (onDebianAsRoot()) {
    say("Installing redis-server …");
    await run("apt-get", ["install", "-y", "--no-install-recommends", "redis-server"], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const found = there();
  if (found.ok) return;
  const because = [...found.tried, problem].filter(Boolean).join("; ");
  refuse(
    `No Redis to start: ${because}. To get one, type:  ${found.command}\nOr give the address of one: REDIS_URL=redis://…`,
  );
}
