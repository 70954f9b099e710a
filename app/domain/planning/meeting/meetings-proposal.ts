import type { PersonId, TableNo } from "../../id.ts";
import { firstTable } from "../../meeting/table.ts";
import type { LeftOutWhy, MeetingChange, MeetingsProposal } from "../run/proposal.ts";
import type { MeetingsWish } from "../run/wish.ts";
import type { MeetingFacts } from "./facts.ts";
import { figuresOf, heldBy } from "./figures.ts";
import type { MeetingsProblem } from "./from-requests.ts";
import type { MeetingPlan } from "./instance.ts";
import { keepLawful } from "./keep-lawful.ts";
import type { LeftOut, LeftOutReason } from "./left-out.ts";
import { inParts } from "./parts.ts";
import { asItStands } from "./stands.ts";

/**
 * A plan as what it would change, with figures before and after, who gains and who loses, and why what people have asked
 * for is left out. Suggestions without a place are not told of: nobody has asked for them.
 *
 * Every change is judged once more by the rules that the meeting itself will be judged by; one that does not hold, and
 * all that must be held with it, is left out. A proposal that is left out stays as it is.
 * @param reasons - what the planner says of the meetings it left out
 */
export function meetingsProposal(
  facts: MeetingFacts,
  wish: MeetingsWish,
  problem: MeetingsProblem,
  plan: MeetingPlan,
  reasons: readonly LeftOut[] = [],
): MeetingsProposal {
  const why = new Map<number, LeftOutWhy>(reasons.map(({ meeting, reason }) => [meeting, WHY[reason.code]]));
  const kept = keepLawful(facts, problem, plan, why);
  const changes = problem.asked.flatMap((_, m) => changeOf(facts, problem, kept, m) ?? []);
  const stands = asItStands(problem);
  const before = heldBy(problem, stands);
  const after = heldBy(problem, kept);
  const differ = (sign: 1 | -1): PersonId[] =>
    problem.people.filter((_, p) => sign * ((after[p] ?? 0) - (before[p] ?? 0)) > 0);
  return {
    kind: "meetings",
    changes: inParts(changes, problem, facts.rules),
    leftOut: [
      ...problem.left.map(({ meeting, why }) => ({ meeting: meeting.id, parties: meeting.parties, why })),
      ...problem.asked.flatMap(({ id, parties, meeting }, m) =>
        meeting?.state === "proposed" && kept.slot[m] === -1
          ? [{ meeting: id, parties, why: why.get(m) ?? nowhereOr(problem, m) }]
          : [],
      ),
    ],
    before: figuresOf(problem, stands, wish.least),
    after: figuresOf(problem, kept, wish.least),
    gains: differ(1),
    loses: differ(-1),
  };
}

const WHY: Record<LeftOutReason["code"], LeftOutWhy> = {
  vetoed: "no-common-time",
  nowhere: "no-common-time",
  order: "no-common-time",
  busy: "no-common-time",
  rest: "no-common-time",
  most: "day-full",
  tables: "no-table",
  together: "challenge-full",
  dear: "less-worth",
};

/** Without a word of the planner: whether any slot is open to all of its people. */
function nowhereOr({ instance }: MeetingsProblem, m: number): LeftOutWhy {
  const { who = [], fixed = -1 } = instance.meetings[m] ?? {};
  for (let t = 0; t < instance.slots; t++)
    if ((fixed < 0 || fixed === t) && !who.some((p) => instance.forbidden[p]?.includes(t))) return "less-worth";
  return "no-common-time";
}

/** What becomes of one meeting; null when it stays or is left out. */
function changeOf(
  { rules }: MeetingFacts,
  { asked, slots, instance }: MeetingsProblem,
  plan: MeetingPlan,
  m: number,
): MeetingChange | null {
  const { id, parties, challenge, meeting } = asked[m] as MeetingsProblem["asked"][number];
  const slot = slots[plan.slot[m] ?? -1];
  if (!slot || meeting?.state === "booked") return null;
  const table = ((plan.location[m] as number) + 1) as TableNo;
  const moved = meeting !== null && instance.told?.slot[m] !== plan.slot[m];
  if (meeting && !moved && table === (meeting.table ?? firstTable(id, rules.tables))) return null;
  return {
    part: 0,
    kind: meeting === null ? "suggested" : moved ? "new-time" : "new-table",
    meeting: id,
    version: meeting?.version ?? null,
    parties,
    broker: meeting?.broker ?? null,
    challenge,
    from: meeting && { start: meeting.start, end: meeting.end, table: meeting.table },
    to: { start: slot.start, end: slot.end, table },
  };
}
