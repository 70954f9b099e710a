import { Worker } from "node:worker_threads";
import { type ThreadReport, type ThreadTask, WORD } from "./plan-meetings-messages.ts";
import { BARE, threadFile } from "./thread-file.ts";
import { MEETING_HEAP } from "./thread-memory.ts";

export type ThreadRun = {
  /** Settles when the thread is gone for good. */
  gone: Promise<void>;
  /** Ends the thread where it stands; nothing more is heard of it. */
  end(): void;
};

export type ThreadRunGiven = {
  task: ThreadTask;
  /** Another program for the thread. */
  files?: { search?: URL; proof?: URL } | undefined;
  hear: (report: ThreadReport) => void;
  /** The thread has died; after the first time it is started once more. */
  onTrouble: (trouble: Error) => void;
  /** It has died twice. */
  onLost: (trouble: Error) => void;
};

/** Starts a planning thread, and once more when it dies; one that leaves with code 0 has done its work. Memory is bounded. */
export async function startThread(name: "search" | "proof", given: ThreadRunGiven): Promise<ThreadRun> {
  const file = given.files?.[name] ?? (await threadFile(`plan-meetings-${name}-thread`));
  let ended = false;
  let worker: Worker | undefined;
  const gone = new Promise<void>((resolve) => {
    const start = (lives: number) => {
      if (Atomics.load(given.task.words, WORD.stop) === 1) return resolve();
      worker = new Worker(file, { ...BARE, workerData: given.task, resourceLimits: MEETING_HEAP });
      let trouble: Error | null = null;
      worker.on("message", (report: ThreadReport) => ended || given.hear(report));
      worker.on("error", (error) => {
        trouble = error instanceof Error ? error : new Error(String(error));
      });
      worker.on("exit", (code) => {
        if (ended || (code === 0 && !trouble)) return resolve();
        const cause = trouble ?? new Error(`the planning thread ended with code ${code}`);
        given.onTrouble(cause);
        if (lives > 1) return start(lives - 1);
        given.onLost(cause);
        resolve();
      });
    };
    start(2);
  });
  return {
    gone,
    end() {
      ended = true;
      void worker?.terminate();
    },
  };
}

/** Ends a thread that has not ended by itself after `ms`, one that is still starting included. */
export function endThread(run: Promise<ThreadRun>, ms: number): void {
  run.then(
    (thread) => setTimeout(() => thread.end(), ms).unref(),
    () => {},
  );
}
