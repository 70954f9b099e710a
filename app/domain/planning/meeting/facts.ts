import type { Challenge } from "../../challenge/challenge.ts";
import type { MeetingRules } from "../../conference.ts";
import type { ChallengeId, MeetingId, PersonId } from "../../id.ts";
import type { Instant } from "../../instant.ts";
import type { Calendar } from "../../meeting/calendar.ts";
import type { Meeting } from "../../meeting/meeting.ts";
import type { Party } from "../../meeting/propose.ts";

/** Two people who might meet though nobody has asked, both ways a good idea. `score` 0–100. */
export type MutualSuggestion = { parties: [PersonId, PersonId]; challenge: ChallengeId | null; score: number };

/** What a round of meetings is planned from, as of `now`. */
export type MeetingFacts = {
  now: Instant;
  rules: Pick<
    MeetingRules,
    "slots" | "tables" | "maxPerDay" | "restMinutes" | "walkMinutes" | "maxPerChallenge" | "equalSlots"
  >;
  people: ReadonlyMap<PersonId, Party>;
  /** What takes people's and tables' time; somebody without anything may be missing. */
  calendars: ReadonlyMap<PersonId, Calendar>;
  tables: ReadonlyMap<number, Calendar>;
  /** Every meeting, whatever its state. */
  meetings: readonly Meeting[];
  challenges: ReadonlyMap<ChallengeId, Pick<Challenge, "id" | "status">>;
  /** Best first; empty where only what people have asked for is to be planned. */
  suggestions: readonly MutualSuggestion[];
  /** The id of the meeting that the suggestion at this place of the list would become. */
  idOf: (place: number) => MeetingId;
  /** The local day of an instant. */
  dayOf: (at: Instant) => string;
};
