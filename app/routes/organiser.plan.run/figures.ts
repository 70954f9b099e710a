import type { PlanView } from "../../contract/views/planning.ts";
import type { MessageKey } from "../../i18n/messages.ts";

/** One line of the comparison. `better`: whether the plan is, null when nothing changes. */
export type Figure = { words: MessageKey; before: number; after: number; of: number | null; better: boolean | null };

/** What a plan gives against what stands, in the order people ask. More is better for meetings held and people reached only. */
export function figuresOf(figures: NonNullable<PlanView["figures"]>): Figure[] {
  const line = (words: MessageKey, before: number, after: number, more = false, of: number | null = null): Figure => ({
    words,
    before,
    after,
    of,
    better: before === after ? null : after > before === more,
  });
  if (figures.kind === "programme") {
    const { before, after } = figures;
    return [
      line("planning.figure.missed", before.missed, after.missed, false, after.wishes),
      line("planning.figure.missing", before.missing, after.missing),
      line("planning.figure.overflow", before.overflow, after.overflow),
      line("planning.figure.hop", before.hop, after.hop),
      line("planning.figure.gap", before.gap, after.gap),
      line("planning.figure.parallel", before.parallel, after.parallel),
      line("planning.figure.changed", before.changed, after.changed),
    ];
  }
  const { before, after } = figures;
  return [
    line("planning.figure.held", before.held, after.held, true),
    line("planning.figure.reached", before.reached, after.reached, true, after.reachable),
    line("planning.figure.without", before.without, after.without),
    line("planning.figure.breaks", before.breaks, after.breaks),
    line("planning.figure.most-breaks", before.mostBreaks, after.mostBreaks),
    line("planning.figure.idle", before.idle, after.idle),
    line("planning.figure.tables", before.tables, after.tables),
  ];
}
