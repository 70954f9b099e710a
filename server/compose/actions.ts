import type { Actions } from "../actions/actions.ts";
import { createAnswerMeeting } from "../actions/answer-meeting.ts";
import { createAnswerOffer } from "../actions/answer-offer.ts";
import { createPlanOfMeetings } from "../actions/apply-meeting-plan.ts";
import { createApplyPlan } from "../actions/apply-plan.ts";
import { createChooseLanguage } from "../actions/choose-language.ts";
import { createCloseTable } from "../actions/close-table.ts";
import { createDismissSuggestion } from "../actions/dismiss-suggestion.ts";
import { createExtendOffer } from "../actions/extend-offer.ts";
import { createMakeAnnouncement } from "../actions/make-announcement.ts";
import { createMoveSession } from "../actions/move-session.ts";
import { createPlanMeetings } from "../actions/plan-meetings.ts";
import { createPlanProgramme } from "../actions/plan-programme.ts";
import type { Ports } from "../actions/ports.ts";
import { createProposeMeeting } from "../actions/propose-meeting.ts";
import { createPublishSchedule } from "../actions/publish-schedule.ts";
import { createReadyForMeeting } from "../actions/ready-for-meeting.ts";
import { createReleasePass } from "../actions/release-pass.ts";
import { createReportMeeting } from "../actions/report-meeting.ts";
import { createRest } from "../actions/rest.ts";
import { createRetimeMeetings } from "../actions/retime-meetings.ts";
import { createSaveProfile } from "../actions/save-profile.ts";
import { createSignalMeeting } from "../actions/signal-meeting.ts";
import { createStarSession } from "../actions/star-session.ts";
import { createStopPlan } from "../actions/stop-plan.ts";
import { createUndoPlan } from "../actions/undo-plan.ts";
import { createWithdrawMeeting } from "../actions/withdraw-meeting.ts";

/** Every write, by intent. */
export const createActions = (ports: Ports): Actions => ({
  "session:star": createStarSession(ports),
  "session:release": createReleasePass(ports),
  "meeting:propose": createProposeMeeting(ports),
  "meeting:answer": createAnswerMeeting(ports),
  "meeting:withdraw": createWithdrawMeeting(ports),
  "meeting:signal": createSignalMeeting(ports),
  "meeting:report": createReportMeeting(ports),
  "suggestion:dismiss": createDismissSuggestion(ports),
  "meet-now:ready": createReadyForMeeting(ports),
  "meet-now:rest": createRest(ports),
  "offer:answer": createAnswerOffer(ports),
  "offer:extend": createExtendOffer(ports),
  "profile:save": createSaveProfile(ports),
  "language:choose": createChooseLanguage(ports),
  "session:move": createMoveSession(ports),
  "schedule:publish": createPublishSchedule(ports),
  "announcement:make": createMakeAnnouncement(ports),
  "table:close": createCloseTable(ports),
  "meetings:retime": createRetimeMeetings(ports),
  "plan:programme": createPlanProgramme(ports),
  "plan:meetings": createPlanMeetings(ports),
  "plan:stop": createStopPlan(ports),
  "plan:apply": createApplyPlan(ports, createPlanOfMeetings(ports)),
  "plan:undo": createUndoPlan(ports, createPlanOfMeetings(ports)),
});
