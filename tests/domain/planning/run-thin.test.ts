import { expect, test } from "vitest";
import { createRandom } from "../../../app/domain/planning/random.ts";
import { MOST_POINTS, type PlanPoint } from "../../../app/domain/planning/run/run.ts";
import { thin } from "../../../app/domain/planning/run/thin.ts";
import { seeds } from "../../helpers/seed.ts";

/** A search from the dice: its value falls, its bound grows, in steps of very different size. */
function search(seed: number, points: number): PlanPoint[] {
  const random = createRandom(seed);
  let [ms, value, bound] = [0, 100_000, 0];
  return Array.from({ length: points }, () => {
    ms += 1 + random.below(300);
    value -= random.below(10) === 0 ? random.below(1000) : random.below(5);
    bound += random.below(20) === 0 ? random.below(500) : 0;
    return { ms, value, bound };
  });
}

/** The value of the stepped line at `ms`. */
const valueAt = (points: readonly PlanPoint[], ms: number) => points.findLast((point) => point.ms <= ms)?.value ?? 0;

test("few points are kept as they are, many become so many, and the first, the last and the order stay", () => {
  for (const seed of seeds(20)) {
    const points = search(seed, 400);
    expect(thin(points.slice(0, MOST_POINTS))).toEqual(points.slice(0, MOST_POINTS));
    const kept = thin(points);
    expect(kept, `seed ${seed}`).toHaveLength(MOST_POINTS);
    expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
    expect(points.filter((point) => kept.includes(point))).toEqual(kept);
  }
});

test("the line stays where it was: off by less than a hundredth of its fall on average, also when points come one by one", () => {
  for (const seed of seeds(20)) {
    const points = search(seed, 400);
    const fall = points[0]!.value - points.at(-1)!.value;
    let byAndBy: PlanPoint[] = [];
    for (const point of points) byAndBy = thin([...byAndBy, point]);
    const until = points.slice(1).map(({ ms }) => ms);
    for (const kept of [thin(points), byAndBy]) {
      const hidden = until.map((end, at) => {
        const { ms, value } = points[at]!;
        return Math.abs(valueAt(kept, ms) - value) * (end - ms);
      });
      const all = fall * (points.at(-1)!.ms - points[0]!.ms);
      expect(hidden.reduce((sum, area) => sum + area, 0) / all, `seed ${seed}`).toBeLessThan(0.01);
    }
  }
});
