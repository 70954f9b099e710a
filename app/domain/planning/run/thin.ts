import { MOST_POINTS, type PlanPoint } from "./run.ts";

/**
 * At most `most` points of a search, in order: the first, the last, and those without which the two stepped lines of value and
 * bound would change their shape most.
 *
 * Each time the point goes whose absence hides the least area under the lines, each line measured by its own span.
 * Cost O(points²) for the few points above `most`.
 */
export function thin(points: readonly PlanPoint[], most = MOST_POINTS): PlanPoint[] {
  const kept = [...points];
  const span = (of: (point: PlanPoint) => number) => {
    const values = points.map(of);
    return Math.max(...values) - Math.min(...values) || 1;
  };
  const [value, bound] = [span((point) => point.value), span((point) => point.bound)];
  while (kept.length > Math.max(2, most)) {
    let [least, at] = [Number.POSITIVE_INFINITY, 1];
    for (let i = 1; i < kept.length - 1; i++) {
      const [before, point, after] = [kept[i - 1], kept[i], kept[i + 1]] as [PlanPoint, PlanPoint, PlanPoint];
      const off = Math.abs(before.value - point.value) / value + Math.abs(before.bound - point.bound) / bound;
      const area = off * (after.ms - point.ms);
      if (area < least) [least, at] = [area, i];
    }
    kept.splice(at, 1);
  }
  return kept;
}
