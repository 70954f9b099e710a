import type { LeftOutWhy, WhyOut } from "../run/proposal.ts";
import { explainLeftOut } from "./explain-left-out.ts";
import type { MeetingsProblem } from "./from-requests.ts";
import type { MeetingPlan } from "./instance.ts";
import type { LeftOutReason } from "./left-out.ts";

/** Why each meeting without a place in `plan` has none, by people instead of indices. Cost that of `explainLeftOut`. */
export function whyOut({ instance, people }: MeetingsProblem, plan: MeetingPlan): Map<number, WhyOut> {
  return new Map(
    explainLeftOut(instance, plan).map(({ meeting, reason }) => [
      meeting,
      { why: WHY[reason.code], who: concerned(reason).flatMap((p) => people[p] ?? []) },
    ]),
  );
}

/** Requests have no order and no vetoes between people; who may not meet is left out before anything is planned. */
const WHY: Record<LeftOutReason["code"], LeftOutWhy> = {
  vetoed: "cannot-meet",
  nowhere: "no-common-time",
  order: "no-common-time",
  most: "day-full",
  busy: "busy",
  tables: "no-table",
  rest: "no-rest",
  together: "together",
  dear: "less-worth",
};

function concerned(reason: LeftOutReason): readonly number[] {
  if (reason.code === "most") return [reason.participant];
  return reason.code === "busy" || reason.code === "rest" ? reason.participants : [];
}
