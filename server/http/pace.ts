/** Answers 0 when `who` may act now, else whole seconds to wait. */
export type Pace = (who: string) => number;

/**
 * A sliding window per person, in this process: `most` commands in `seconds`. A hall shares one network address, so
 * people are counted, never addresses. Memory is one short list a person; the idle are forgotten.
 */
export function createPace(most = 40, seconds = 10, now: () => number = Date.now): Pace {
  const seen = new Map<string, number[]>();
  let swept = now();
  return (who) => {
    const at = now();
    const from = at - seconds * 1000;
    if (at - swept > 60_000) {
      swept = at;
      for (const [key, times] of seen) if ((times.at(-1) ?? 0) < from) seen.delete(key);
    }
    const times = (seen.get(who) ?? []).filter((time) => time > from);
    seen.set(who, times);
    const first = times[0];
    if (times.length >= most && first !== undefined)
      return Math.max(1, Math.ceil((first + seconds * 1000 - at) / 1000));
    times.push(at);
    return 0;
  };
}
