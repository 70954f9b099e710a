// `npm run redis:fetch`: a Redis for this project alone, without root.
import { join } from "node:path";
import { findServer } from "../redis/find-server.mjs";
import { fetchRedis } from "./fetch-redis.mjs";
import { refuse, say } from "./say.mjs";

process.chdir(join(import.meta.dirname, "../.."));
say("Fetching the system's redis-server package into .data/redis-bin …");
const problem = await fetchRedis();
if (problem) refuse(`${problem}. Install Redis 7 or newer by hand, or give the address of one: REDIS_URL=redis://…`);
const found = findServer([".data/redis-bin"]);
if (!found.ok)
  refuse(`The package was unpacked, but ${found.tried.join("; ")}. As root: apt-get install -y redis-server`);
say(`Redis ${found.version} is there.`);
