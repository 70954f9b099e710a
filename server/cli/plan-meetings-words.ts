import type { Conflict } from "../../app/domain/planning/meeting/conflict.ts";
import type { MeetingInstance } from "../../app/domain/planning/meeting/instance.ts";

/** A conflict as one English sentence for the shell; the screens have their own words in `app/i18n`. Numbers start at 0. */
export function conflictInWords(instance: MeetingInstance, conflict: Conflict): string {
  const names = (meetings: number[]) => meetings.map((m) => instance.meetings[m]!.id).join(", ");
  switch (conflict.code) {
    case "nowhere": {
      const { id, who } = instance.meetings[conflict.meeting]!;
      return `meeting ${id} of participants ${who.join(" and ")} has no slot where all of its rules allow it`;
    }
    case "order":
      return `meetings ${names(conflict.meetings)} must be held in this order, and the slots open to them are too few for that`;
    case "participant": {
      const { participant, meetings, slots } = conflict;
      return `participant ${participant} has ${meetings.length} meetings (${names(meetings)}) and ${slots.length} free slots for them (${slots.join(", ")})`;
    }
    case "too-many":
      return `participant ${conflict.participant} has ${conflict.meetings.length} required meetings and may hold ${conflict.most}`;
    case "slots": {
      const { meetings, slots, places } = conflict;
      const where = slots.length === 1 ? `slot ${slots[0]}` : `slots ${slots[0]} to ${slots[slots.length - 1]}`;
      return `${meetings.length} meetings can only lie in ${where}, where there are ${places} places`;
    }
    case "together":
      return `these ${conflict.meetings.length} meetings cannot all be held, though any of them could be spared for the rest: ${names(conflict.meetings)}`;
    case "fairness":
      return `all meetings can be held, but not with breaks that differ by at most ${conflict.most} between participants`;
    case "proven":
      return "proven by complete search: the required meetings cannot all be held; no single participant or slot is the cause";
  }
}
