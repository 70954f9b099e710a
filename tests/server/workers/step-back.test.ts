import { getPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { threadFile } from "../../../server/workers/thread-file.ts";

test.runIf(process.platform === "linux")("a thread that steps back leaves the others where they were", async () => {
  const before = getPriority();
  const source = `import { getPriority } from "node:os";
    import { parentPort } from "node:worker_threads";
    const { stepBack } = await import(${JSON.stringify((await threadFile("step-back")).href)});
    stepBack();
    parentPort.postMessage(getPriority());`;
  const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  const own = await new Promise((resolve, reject) => thread.once("message", resolve).once("error", reject));
  await thread.terminate();
  expect({ own, others: getPriority() }).toEqual({ own: Math.max(15, before), others: before });
});
