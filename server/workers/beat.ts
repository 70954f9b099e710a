export type Beat = {
  start: () => void;
  /** Ends it after the round that runs. */
  stop: () => Promise<void>;
  /** Something happened: a round now instead of at the next beat; right after the one that runs. */
  poke: () => void;
};

/**
 * Runs `round` at once and then `everyMs` after each end, never two at a time. What a round throws is told to `onError`
 * and the next one comes as usual.
 */
export function createBeat(round: () => Promise<unknown>, everyMs: number, onError: (error: unknown) => void): Beat {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> | null = null;
  let poked = false;
  let stopped = true;

  function beat(): void {
    clearTimeout(timer);
    if (stopped || running) return;
    poked = false;
    running = round()
      .catch(onError)
      .finally(() => {
        running = null;
        if (!stopped) timer = setTimeout(beat, poked ? 0 : everyMs);
      });
  }

  return {
    start() {
      stopped = false;
      beat();
    },
    poke() {
      poked = true;
      beat();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
