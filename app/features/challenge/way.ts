/** The five stages of a need, and which status stands in which; the source of the order is `cst.*` of the taxonomy. */
export const STAGES = ["need", "sketch", "choice", "pilot", "effect"] as const;
export type Stage = (typeof STAGES)[number];

const AT: Record<string, number> = {
  "cst.draft": 0.3,
  "cst.need_review": 0.6,
  "cst.published": 1,
  "cst.dialogue": 1,
  "cst.sketch_open": 1.5,
  "cst.shortlist": 2.4,
  "cst.concept": 2.6,
  "cst.tender_notice": 2.7,
  "cst.winner": 3,
  "cst.pilot": 3.5,
  "cst.contract": 4.3,
  "cst.lasting": 5,
};

/** How far each stage has come, 0–1. A status that is no stage (stopped) stands at the beginning. */
export const wayOf = (status: string): { stage: Stage; value: number }[] =>
  STAGES.map((stage, at) => ({ stage, value: Math.min(1, Math.max(0, (AT[status] ?? 0) - at)) }));
