import { Worker } from "node:worker_threads";

/** Bounds a thread's heap of objects; arrays of numbers and the exact engine's memory come on top. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

export type ThreadRun = {
  /** Settles when the thread is gone for good. */
  gone: Promise<void>;
  /** Ends the thread where it stands. */
  end(): void;
};

export type ThreadRunGiven<Report> = {
  file: URL;
  /** Asked anew for each start, because a second start has less time. */
  task: () => unknown;
  hear: (report: Report) => void;
  /** The thread has died and is started once more. */
  onTrouble: (trouble: Error) => void;
  /** It has died again. */
  onLost: (trouble: Error) => void;
};

/** Runs a worker thread, and once more when it dies; a thread that leaves with code 0 has done its work. Memory is bounded. */
export function runThread<Report>(given: ThreadRunGiven<Report>): ThreadRun {
  let ended = false;
  let worker: Worker;
  const gone = new Promise<void>((resolve) => {
    const start = (lives: number) => {
      worker = new Worker(given.file, { workerData: given.task(), resourceLimits: LIMITS });
      let trouble: Error | null = null;
      worker.on("message", (report: Report) => {
        if (!ended) given.hear(report);
      });
      worker.on("error", (error) => {
        trouble = error instanceof Error ? error : new Error(String(error));
      });
      worker.on("exit", (code) => {
        if (ended || (code === 0 && !trouble)) return resolve();
        const cause = trouble ?? new Error(`the planning thread ended with code ${code}`);
        if (lives > 1) {
          given.onTrouble(cause);
          return start(lives - 1);
        }
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
      void worker.terminate();
    },
  };
}
