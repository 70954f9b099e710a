import type { PersonId, TableNo } from "../../id.ts";
import { firstTable } from "../../meeting/table.ts";
import type { MeetingChange, MeetingsProposal, WhyOut } from "../run/proposal.ts";
import type { MeetingsWish } from "../run/wish.ts";
import type { MeetingFacts } from "./facts.ts";
import { figuresOf, heldBy } from "./figures.ts";
import type { MeetingsProblem } from "./from-requests.ts";
import type { MeetingPlan } from "./instance.ts";
import { keepLawful } from "./keep-lawful.ts";
import { inParts } from "./parts.ts";
import { asItStands } from "./stands.ts";
import { whyOut } from "./why-out.ts";

/**
 * A plan as what it would change, with figures before and after, who gains and who loses, and why what people have asked
 * for is left out. Suggestions without a place are not told of: nobody has asked for them.
 *
 * Every change is judged once more by the rules that the meeting itself will be judged by; one that does not hold, and
 * all that must be held with it, is left out. A proposal that is left out stays as it is.
 */
export function meetingsProposal(
  facts: MeetingFacts,
  wish: MeetingsWish,
  problem: MeetingsProblem,
  plan: MeetingPlan,
): MeetingsProposal {
  const dropped = new Map<number, WhyOut>();
  const kept = keepLawful(facts, problem, plan, dropped);
  const why = new Map([...whyOut(problem, kept), ...dropped]);
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
      ...problem.left.map(({ meeting, why }) => ({ meeting: meeting.id, parties: meeting.parties, why, who: [] })),
      ...problem.asked.flatMap(({ id, parties, meeting }, m) => {
        const reason = why.get(m);
        return meeting?.state === "proposed" && reason ? [{ meeting: id, parties, ...reason }] : [];
      }),
    ],
    before: figuresOf(problem, stands, wish.least),
    after: figuresOf(problem, kept, wish.least),
    gains: differ(1),
    loses: differ(-1),
  };
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
