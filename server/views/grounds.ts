import type { MeetingGrounds } from "../../app/contract/views/meetings.ts";
import type { PersonId } from "../../app/domain/id.ts";
import { bestFit } from "../../app/domain/matching/best-fit.ts";
import type { MatchContext } from "../../app/domain/matching/context.ts";
import { explain, type Grounds } from "../../app/domain/matching/explain.ts";
import { type Meeting, stateAt } from "../../app/domain/meeting/meeting.ts";
import { labelsOfReasons } from "./cards/labels.ts";
import { matchingOf, type Reading } from "./reading.ts";

/**
 * What speaks for those of `meetings` that the organisers have proposed and that still wait for answers, to `me`: nobody
 * who is asked has chosen the other, so that each is told why. By the rule of suggestions, which names what any attendee
 * may read of another. Whoever only brings the others together is given none.
 */
export function groundsOf(meetings: readonly Meeting[], me: PersonId, reading: Reading): MeetingGrounds {
  const planned = meetings.filter(
    (meeting) => meeting.kind === "planned" && stateAt(meeting, reading.now) === "proposed",
  );
  if (planned.length === 0) return { grounds: {}, labels: {} };
  const context = matchingOf(reading);
  const found = planned.flatMap((meeting) => {
    const grounds = between(meeting, me, context);
    return grounds ? [[meeting.id, grounds] as const] : [];
  });
  const reasons = found.flatMap(([, { forMe, forThem }]) => [...forMe, ...forThem]);
  return { grounds: Object.fromEntries(found), labels: labelsOfReasons(reasons, reading) };
}

function between({ parties, broker, challenge }: Meeting, reader: PersonId, context: MatchContext): Grounds | null {
  if (reader === broker) return null;
  const me = context.parties.get(reader);
  const other = parties.find((party) => party !== reader && party !== broker);
  const them = other && context.parties.get(other);
  const fit = me && them && bestFit(me, them, context, challenge);
  return fit ? explain(me, them, fit, context, (broker && context.parties.get(broker)) || null) : null;
}
