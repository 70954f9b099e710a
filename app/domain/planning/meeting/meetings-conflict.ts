import type { MeetingId, PersonId } from "../../id.ts";
import type { Instant } from "../../instant.ts";
import type { PlanConflict } from "../run/proposal.ts";
import type { Conflict } from "./conflict.ts";
import type { MeetingsProblem } from "./from-requests.ts";

/** A conflict of indices as one of ids. */
export function meetingsConflict(conflict: Conflict, { asked, people, slots }: MeetingsProblem): PlanConflict {
  const meeting = (m: number) => asked[m]?.id ?? ("" as MeetingId);
  const meetings = (list: readonly number[]) => list.flatMap((m) => asked[m]?.id ?? []);
  const person = (p: number) => people[p] ?? ("" as PersonId);
  switch (conflict.code) {
    case "nowhere":
      return { code: "nowhere", meeting: meeting(conflict.meeting), parties: asked[conflict.meeting]?.parties ?? [] };
    case "order":
      return { code: "meeting-order", meetings: meetings(conflict.meetings) };
    case "participant": {
      const { participant, meetings, slots } = conflict;
      return { code: "person-full", person: person(participant), meetings: meetings.length, slots: slots.length };
    }
    case "too-many": {
      const { participant, meetings, most } = conflict;
      return { code: "too-many", person: person(participant), meetings: meetings.length, most };
    }
    case "slots": {
      const times = conflict.slots.flatMap((slot) => slots[slot] ?? []);
      return {
        code: "tables-full",
        from: Math.min(...times.map(({ start }) => start)) as Instant,
        to: Math.max(...times.map(({ end }) => end)) as Instant,
        meetings: conflict.meetings.length,
        places: conflict.places,
      };
    }
    case "together":
      return { code: "meetings-together", meetings: meetings(conflict.meetings) };
    case "fairness":
      return { code: "fairness", most: conflict.most };
    case "proven":
      return { code: "proven" };
  }
}
