import { Worker } from "node:worker_threads";
import { BARE, threadFile } from "./thread-file.ts";
import { MEETING_HEAP } from "./thread-memory.ts";

/**
 * The one answer of a thread that is started for it and ended after it; null once `signal` is given, which ends the thread.
 * @param name - see `threadFile`
 * @throws what the thread threw
 */
export async function answerOfThread<Answer>(name: string, task: object, signal?: AbortSignal): Promise<Answer | null> {
  const file = await threadFile(name);
  if (signal?.aborted) return null;
  return await new Promise((resolve, reject) => {
    const thread = new Worker(file, { ...BARE, workerData: task, resourceLimits: MEETING_HEAP });
    const end = (answer: Answer | null) => {
      resolve(answer);
      void thread.terminate();
    };
    const giveUp = () => end(null);
    signal?.addEventListener("abort", giveUp, { once: true });
    thread.once("message", end);
    thread.once("error", reject);
    thread.once("exit", () => {
      signal?.removeEventListener("abort", giveUp);
      reject(new Error(`the thread ${name} ended without an answer`));
    });
  });
}
