import { type Instant, later, MINUTE, type Span } from "../../domain/instant.ts";

/** What one row of the grid stands for. */
export const ROW_MINUTES = 15;
export const ROW = ROW_MINUTES * MINUTE;
const HALF_HOUR = 30 * MINUTE;

/** The rows of a day: `start` on a half hour of the clock, and how many rows there are. */
export type Grid = Span & { rows: number };

/**
 * The grid of a day: from half an hour before its first session to an hour after its last, on half hours, so that a
 * session can be put before the first and after the last. Zones of the conference lie whole half hours from UTC.
 */
export function gridOf(day: Span): Grid {
  const start = (Math.floor(day.start / HALF_HOUR) * HALF_HOUR - HALF_HOUR) as Instant;
  const end = (Math.ceil(day.end / HALF_HOUR) * HALF_HOUR + 2 * HALF_HOUR) as Instant;
  return { start, end, rows: (end - start) / ROW };
}

/** Where a span stands: first row from 1 and number of rows, at least one, cut to what the grid shows. */
export function rowsOf({ start, end }: Span, grid: Grid): { row: number; rows: number } {
  const first = Math.min(grid.rows - 1, Math.max(0, Math.floor((start - grid.start) / ROW)));
  const last = Math.min(grid.rows, Math.ceil((end - grid.start) / ROW));
  return { row: first + 1, rows: Math.max(1, last - first) };
}

/** The half hours written beside the grid, with their row. */
export const hoursOf = ({ start, rows }: Grid): { at: Instant; row: number }[] =>
  Array.from({ length: rows / 2 }, (_, half) => ({ at: later(start, half * HALF_HOUR), row: half * 2 + 1 }));

/**
 * Lanes for things that overlap in one room, so that none hides another: lane from 0, and lanes in all, for each thing in
 * the order of starts. Things that hang together by overlaps share a number of lanes. O(n²) of one room.
 */
export function lanesOf<Thing extends Span>(things: readonly Thing[]): { thing: Thing; lane: number; lanes: number }[] {
  const knots: { ends: Instant[]; things: { thing: Thing; lane: number }[] }[] = [];
  for (const thing of [...things].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let knot = knots.at(-1);
    if (!knot?.ends.some((end) => end > thing.start)) {
      knot = { ends: [], things: [] };
      knots.push(knot);
    }
    const free = knot.ends.findIndex((end) => end <= thing.start);
    const lane = free === -1 ? knot.ends.length : free;
    knot.ends[lane] = thing.end;
    knot.things.push({ thing, lane });
  }
  return knots.flatMap(({ ends, things: together }) =>
    together.map(({ thing, lane }) => ({ thing, lane, lanes: ends.length })),
  );
}
