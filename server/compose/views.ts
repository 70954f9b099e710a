import type { Ports } from "../actions/ports.ts";
import { createBookedView } from "../views/booked.ts";
import { createChallengeView } from "../views/challenge.ts";
import { createChallengesView } from "../views/challenges.ts";
import { createFloorView } from "../views/floor.ts";
import { createInboxView } from "../views/inbox.ts";
import { createMeView } from "../views/me.ts";
import { createMeetNowView } from "../views/meet-now.ts";
import { createMeetingView } from "../views/meeting.ts";
import { createNowView } from "../views/now.ts";
import { createPersonView } from "../views/person.ts";
import { createPlanView } from "../views/plan.ts";
import { createPlansView } from "../views/plans.ts";
import { createProgrammeView } from "../views/programme.ts";
import { createProposeView } from "../views/propose.ts";
import { createReplanView } from "../views/replan.ts";
import { createScheduleView } from "../views/schedule.ts";
import { createSearchView } from "../views/search.ts";
import { createSessionView } from "../views/session.ts";
import { createShellView } from "../views/shell.ts";
import { createSuggestionsView } from "../views/suggestions.ts";
import type { Views } from "../views/views.ts";

/** Every read, by screen. */
export const createViews = (ports: Ports): Views => ({
  shell: createShellView(ports),
  now: createNowView(ports),
  programme: createProgrammeView(ports),
  session: createSessionView(ports),
  search: createSearchView(ports),
  suggestions: createSuggestionsView(ports),
  propose: createProposeView(ports),
  inbox: createInboxView(ports),
  booked: createBookedView(ports),
  meeting: createMeetingView(ports),
  meetNow: createMeetNowView(ports),
  challenges: createChallengesView(ports),
  challenge: createChallengeView(ports),
  me: createMeView(ports),
  person: createPersonView(ports),
  schedule: createScheduleView(ports),
  floor: createFloorView(ports),
  plans: createPlansView(ports),
  plan: createPlanView(ports),
  replan: createReplanView(ports),
});
