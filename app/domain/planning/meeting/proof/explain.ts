import type { Conflict } from "../conflict.ts";
import { type Problem, row } from "../problem.ts";
import { encodeBasics } from "./basics.ts";
import type { Sat } from "./sat.ts";

/**
 * Why the required meetings cannot all be held, once that is proven: a set of them that cannot, from which, as far as a bounded
 * search tells, none can be spared (deletion-based minimal core). When they all can be held, equal breaks are the cause.
 *
 * @param sat - a fresh solver
 * @param enough - asked between two steps; true ends the shrinking with what it has
 */
export function explain(problem: Problem, sat: Sat, enough: () => boolean): Conflict {
  const chosen = (m: number) => problem.required[m] === 1;
  const { hold } = encodeBasics(problem, sat, chosen);
  const meetingOf = new Map([...hold].map(([m, literal]) => [literal, m]));
  const answer = sat.solve([...hold.values()], FIRST);
  if (answer === "yes")
    return problem.fairness === null ? { code: "proven" } : { code: "fairness", most: problem.fairness };
  if (answer === "open") return { code: "proven" };
  let core = sat.failed();
  for (let i = 0; i < core.length && core.length > 1 && !enough(); ) {
    const tried = core.filter((_, j) => j !== i);
    if (sat.solve(tried, DELETION) === "no") {
      const used = new Set(sat.failed());
      core = core.filter((literal) => used.has(literal));
    } else i++;
  }
  const meetings = core.map((literal) => meetingOf.get(literal)!).sort((a, b) => a - b);
  const shared = meetings.length > 0 ? [...row(problem.who, meetings[0]!)] : [];
  const participant = shared.find((h) => meetings.every((m) => row(problem.who, m).includes(h)));
  if (participant === undefined || participant >= problem.participants) return { code: "together", meetings };
  const slots = [...new Set(meetings.flatMap((m) => [...row(problem.open, m)]))].sort((a, b) => a - b);
  return { code: "participant", participant, meetings, slots };
}

const FIRST = 200_000;
const DELETION = 3_000;
