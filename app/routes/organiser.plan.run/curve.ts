import type { PlanPoint } from "../../domain/planning/run/run.ts";

/** Size of the drawing in its own units. */
export const WIDTH = 640;
export const HEIGHT = 200;
const EDGE = 10;

/**
 * The two lines of a run as SVG paths: the best value as steps, and the bound as steps, over time. Heights are the signed square
 * root of the distance to the last bound, so that the first rough plans do not flatten what happens near the end.
 *
 * @returns null without points; a single point is a level line
 */
export function curves(points: readonly PlanPoint[], untilMs: number): { value: string; bound: string } | null {
  const last = points.at(-1);
  if (!last) return null;
  const end = Math.max(untilMs, last.ms, 1);
  const root = (value: number) => Math.sign(value - last.bound) * Math.sqrt(Math.abs(value - last.bound));
  const heights = points.flatMap(({ value, bound }) => [root(value), root(bound)]);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const x = (ms: number) => Math.round((ms / end) * WIDTH * 10) / 10;
  const y = (value: number) =>
    high === low
      ? HEIGHT / 2
      : Math.round((HEIGHT - EDGE - ((root(value) - low) / (high - low)) * (HEIGHT - 2 * EDGE)) * 10) / 10;
  const steps = (of: (point: PlanPoint) => number) =>
    points.map((point, i) => `${i === 0 ? "M" : "H"}${x(point.ms)}${i === 0 ? "," : "V"}${y(of(point))}`).join("") +
    `H${x(Math.max(last.ms, untilMs))}`;
  return { value: steps(({ value }) => value), bound: steps(({ bound }) => bound) };
}
