// The app as a process of its own, without pages: prints its port when it serves. For tests that kill it.
import { compose } from "../../server/compose.ts";
import { readEnv } from "../../server/env.ts";

const reading = readEnv(process.env);
if (!reading.ok) throw new Error(reading.problems.join("\n"));
const running = await compose(reading.env, "none", () => {});
process.stdout.write(`port ${running.port}\n`);
process.on("SIGTERM", () => void running.close().then(() => process.exit(0)));
