import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";

type Clock = {
  /** What the server showed when the page was made: the same in both renderings. */
  first: number;
  /** The server's time now, in ms UTC. In the demo it is the conference's time. */
  now: () => number;
  /** The socket knows better: sets the clock to `now`. */
  correct: (now: number) => void;
  /** Grows with each correction, so that those who tick start over. */
  turn: number;
};

const Context = createContext<Clock>({ first: 0, now: Date.now, correct: () => {}, turn: 0 });
export const useServerClock = (): Clock => useContext(Context);

/** Corrections below this are the noise of the network, ms: by as much the phone's time may be behind. */
export const NOISE_MS = 500;

/** The server's clock on the phone: every countdown, "now" and progress follows it, never the phone's own. */
export function ServerClock({ now: told, children }: { now: number; children: ReactNode }) {
  const first = useRef(told).current;
  // Known before the first effect: what ticks below would show the phone's own time for a frame.
  const [offset] = useState(() => ({ current: typeof document === "undefined" ? 0 : nowOfThePage(told) - Date.now() }));
  const [turn, setTurn] = useState(0);

  const correct = useCallback(
    (now: number) => {
      const next = now - Date.now();
      if (Math.abs(next - offset.current) < NOISE_MS) return;
      offset.current = next;
      setTurn((before) => before + 1);
    },
    [offset],
  );

  useEffect(() => {
    if (told !== first) correct(told);
  }, [told, first, correct]);

  const value = useMemo(
    () => ({ first, now: () => Date.now() + offset.current, correct, turn }),
    [first, offset, correct, turn],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/**
 * The server's time at this moment as the page tells it. A page from the cache carries an old `now`; its response still
 * says the time of sending in `Server-Timing: now;desc="<ms>"`, which is then the better witness.
 */
function nowOfThePage(told: number): number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (!page) return told;
  const sent = Number(page.serverTiming?.find(({ name }) => name === "now")?.description) || told;
  return sent + performance.now() - page.responseStart;
}

/**
 * The server's time, again every `stepMs` on the step itself (so that all clocks of a page turn together). The first
 * rendering has the time of the server's own.
 */
export function useNow(stepMs = 1_000): number {
  const clock = useServerClock();
  const [now, setNow] = useState(clock.first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a correction starts the ticking over
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = clock.now();
      setNow(at);
      timer = setTimeout(tick, stepMs - (at % stepMs));
    };
    tick();
    return () => clearTimeout(timer);
  }, [clock.now, clock.turn, stepMs]);
  return now;
}
