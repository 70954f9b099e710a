import { getPriority, setPriority } from "node:os";

/** Niceness of a search: with all cores busy it gets what those who serve people leave over. */
const BEHIND_ALL = 15;

/**
 * Lets the calling thread stand back for the threads that serve people. Linux keeps niceness per thread (sched(7), "The nice
 * value"), so this concerns the caller alone; elsewhere it would slow the whole process and is left out.
 */
export function stepBack(): void {
  if (process.platform === "linux" && getPriority() < BEHIND_ALL) setPriority(BEHIND_ALL);
}
