import type { ChallengesView, ChallengeView } from "../../app/contract/views/challenges.ts";
import type { MeView, PersonView } from "../../app/contract/views/me.ts";
import type {
  BookedView,
  InboxView,
  MeetingView,
  ProposeView,
  SuggestionsView,
} from "../../app/contract/views/meetings.ts";
import type { MeetNowView, NowView } from "../../app/contract/views/now.ts";
import type { FloorView, ScheduleView } from "../../app/contract/views/organiser.ts";
import type { PlansView, PlanView, ReplanView } from "../../app/contract/views/planning.ts";
import type { ProgrammeQuery, ProgrammeView, SearchView, SessionView } from "../../app/contract/views/programme.ts";
import type { ShellView } from "../../app/contract/views/shell.ts";
import type { ChallengeId, MeetingId, PersonId, PlanId, SessionId } from "../../app/domain/id.ts";
import type { Language } from "../../app/domain/language.ts";
import type { Viewer } from "../actions/viewer.ts";

/**
 * Every read, one per screen, for one reader in one language. `viewer` null: somebody not signed in.
 * A view lists its fields; a record is never spread into one. `null` as an answer: no such thing, or not for this reader.
 */
export type Views = {
  shell: (viewer: Viewer | null, language: Language) => Promise<ShellView>;
  now: (viewer: Viewer | null, language: Language) => Promise<NowView>;
  programme: (viewer: Viewer | null, language: Language, query: ProgrammeQuery) => Promise<ProgrammeView | null>;
  session: (viewer: Viewer | null, language: Language, id: SessionId) => Promise<SessionView | null>;
  search: (viewer: Viewer | null, language: Language, query: string) => Promise<SearchView>;
  suggestions: (viewer: Viewer, language: Language) => Promise<SuggestionsView>;
  propose: (
    viewer: Viewer,
    language: Language,
    to: PersonId,
    challenge: ChallengeId | null,
  ) => Promise<ProposeView | null>;
  inbox: (viewer: Viewer, language: Language) => Promise<InboxView>;
  booked: (viewer: Viewer, language: Language) => Promise<BookedView>;
  meeting: (viewer: Viewer, language: Language, id: MeetingId) => Promise<MeetingView | null>;
  meetNow: (viewer: Viewer, language: Language) => Promise<MeetNowView>;
  challenges: (
    viewer: Viewer | null,
    language: Language,
    query: { theme: string | null; dialogue: "open" | null },
  ) => Promise<ChallengesView>;
  challenge: (viewer: Viewer | null, language: Language, id: ChallengeId) => Promise<ChallengeView | null>;
  me: (viewer: Viewer, language: Language) => Promise<MeView>;
  person: (viewer: Viewer, language: Language, id: PersonId) => Promise<PersonView | null>;
  /** Organisers only; the route refuses others before asking. */
  schedule: (viewer: Viewer, language: Language, day: number | null) => Promise<ScheduleView | null>;
  floor: (viewer: Viewer, language: Language) => Promise<FloorView | null>;
  plans: (viewer: Viewer, language: Language) => Promise<PlansView | null>;
  plan: (viewer: Viewer, language: Language, id: PlanId) => Promise<PlanView | null>;
  /** `away`: somebody the organiser says cannot be here before a local clock time of today, "14:20". */
  replan: (
    viewer: Viewer,
    language: Language,
    away: { person: PersonId; until: string } | null,
  ) => Promise<ReplanView | null>;
};
