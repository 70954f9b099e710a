import type { Compared } from "./booking.ts";

const figure = (value: number): string =>
  Number.isNaN(value) ? "–" : value >= 100 ? value.toFixed(0) : value.toPrecision(3);

/** A table of ratios; beside each what else the machine was busy with. A figure taken beside much other load is weak. */
export function printRows(title: string, rows: readonly Compared[]): void {
  process.stdout.write(`\n${title}\n`);
  const cells = rows.map((row) => [
    row.what,
    `${figure(row.ours)} ${row.unit}`,
    `${figure(row.theirs)} ${row.unit}`,
    figure(row.ratio),
    row.goal,
    `${row.others} %`,
  ]);
  const all = [["", "Samspår", "baseline", "ratio", "goal", "other load"], ...cells];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  for (const row of all)
    process.stdout.write(
      `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("   ")}\n`,
    );
}
