import { fromRequests, type MeetingsProblem } from "../../app/domain/planning/meeting/from-requests.ts";
import type { MeetingValue } from "../../app/domain/planning/meeting/instance.ts";
import { meetingsConflict } from "../../app/domain/planning/meeting/meetings-conflict.ts";
import { meetingsProposal } from "../../app/domain/planning/meeting/meetings-proposal.ts";
import type { MeetingsWish } from "../../app/domain/planning/run/wish.ts";
import type { Ports } from "../actions/ports.ts";
import { startMeetingJob } from "./plan-meetings.ts";
import { readMeetingFacts } from "./read-meeting-facts.ts";
import type { Found, Search } from "./search-plan.ts";

/** Looks for a better round of meetings than the proposals as they stand, in two threads. */
export const createSearchMeetings = (ports: Ports): Search<MeetingsWish> =>
  async function searchMeetings(plan, wish, { within, signal, onNews, onTrouble }): Promise<Found> {
    const facts = await readMeetingFacts(ports, plan, wish, signal);
    if (!facts) return { state: "none", goal: "priority" };
    const problem = fromRequests(facts, wish);
    const { instance } = problem;
    const goal = goalOf(problem);
    if (instance.meetings.length === 0) {
      const proposal = meetingsProposal(facts, wish, problem, { slot: [], location: [] });
      return { state: "planned", last: { goal, value: 0, bound: 0 }, proven: true, proposal };
    }
    const told = (value: MeetingValue, bound: { breaks: number; priority: number }) => {
      return { goal, value: value[goal], bound: bound[goal] };
    };
    const job = startMeetingJob(instance, {
      seconds: within,
      seed: wish.seed,
      fairness: null,
      onProgress: ({ value, bound }) => value && onNews(told(value, bound)),
      onTrouble,
    });
    if (signal.aborted) job.cancel();
    signal.addEventListener("abort", job.cancel, { once: true });
    const { plan: found, value, bound, proven, conflict } = await job.outcome;
    if (conflict) return { state: "infeasible", goal, conflict: meetingsConflict(conflict, problem) };
    if (!found || !value) return { state: "none", goal };
    const proposal = meetingsProposal(facts, wish, problem, found);
    return { state: "planned", last: told(value, bound), proven, proposal };
  };

/** What may be left out is planned for what is held; where all must be held, breaks decide. */
const goalOf = ({ instance }: MeetingsProblem): "priority" | "breaks" =>
  instance.meetings.some(({ required }) => !required) ? "priority" : "breaks";
