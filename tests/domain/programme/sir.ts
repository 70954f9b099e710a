import type { HalfId, SessionId } from "../../../app/domain/id.ts";
import type { Instant } from "../../../app/domain/instant.ts";
import type { Planned } from "../../../app/domain/programme/clash.ts";
import { daySpans } from "../../../app/domain/programme/day-spans.ts";
import { placed } from "../../../app/domain/programme/placed.ts";
import { joining } from "../../../seed/load.ts";
import { conference } from "../../../seed/sir/conference.ts";
import { placements, sessions } from "../../../seed/sir/programme.ts";
import { zone } from "../../../server/zone.ts";

/** The demo programme as the rules take it, for their tests. */
export const days = daySpans(conference.days, (local) => zone.toInstant(local, conference.timeZone));
export const programme = placed({ sessions, placements });
export const A = "half.A" as HalfId;
export const B = "half.B" as HalfId;
export const se = (number: number): SessionId => `se.${String(number).padStart(2, "0")}` as SessionId;

/** A local clock time of the first conference day. */
export const at = (clock: string): Instant => Date.parse(`2020-11-04T${clock}:00+01:00`) as Instant;

const sizeOf = (half: HalfId): number => joining.filter((person) => person.half === half).length;

/** The draft as the desk sees it: everyone at what is for all, a half at its passes, forty at the rest. */
export const planned: Planned[] = programme.map((session) => ({
  ...session,
  interest:
    session.access === "all" ? joining.length : session.halves.reduce((sum, half) => sum + sizeOf(half), 0) || 40,
}));

/** The plan with one session changed. */
export const planWith = (id: SessionId, change: Partial<Planned>): Planned[] =>
  planned.map((session) => (session.id === id ? { ...session, ...change } : session));
