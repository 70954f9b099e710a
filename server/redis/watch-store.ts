import type { Redis } from "ioredis";
import type { Keys } from "./keys.ts";

/** `well`, `away` (does not answer) or `lost`: it answers, but not with the conference this process started on. */
export type StoreState = "well" | "away" | "lost";

/**
 * Looks at the store every second. A store that was emptied or swapped behind the app's back answers happily with
 * nothing; the epoch, drawn when the conference was opened, tells it from a conference without content.
 */
export function watchStore(
  redis: Redis,
  keys: Keys,
  epoch: string,
  onChange: (state: StoreState) => void,
  everyMs = 1_000,
) {
  let state: StoreState = "well";
  const change = (next: StoreState) => {
    if (next === state) return;
    state = next;
    onChange(next);
  };
  const look = async () => {
    try {
      change((await redis.hget(keys.commands, "epoch")) === epoch ? "well" : "lost");
    } catch {
      change("away");
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  return { state: () => state, look, stop: () => clearInterval(timer) };
}
