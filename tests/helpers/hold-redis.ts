// A process of its own that holds the private Redis of DATA_DIR: prints the Redis pid, leaves properly when its input
// closes, and exits without a word of goodbye when it is told "exit".
import { provideRedis } from "../../server/redis/embedded.ts";
import { silent } from "./redis.ts";

const store = await provideRedis({ dataDir: process.env.DATA_DIR as string, url: null, log: silent });
console.log(store.pid());
process.stdin.on("data", () => process.exit(0));
process.stdin.on("end", () => void store.stop());
