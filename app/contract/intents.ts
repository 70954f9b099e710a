import { z } from "zod";
import { LEAST_READY_MINUTES } from "../domain/meet-now/times.ts";
import type { Result } from "../domain/refusal.ts";
import { challengeId, commandId, instant, meetingId, offerId, personId, roomId, seq, sessionId } from "./ids.ts";
import { planningIntents } from "./planning-intents.ts";
import { text, words } from "./text.ts";

/**
 * Every command of attendees and organisers, the same for forms and sockets: what the action takes beside the viewer.
 * `command` is the idempotency key. The key of each intent is its name on the socket ("noun:wish").
 */
const command = { command: commandId };

export const intents = {
  "session:star": z.strictObject({ ...command, session: sessionId, on: z.boolean() }),
  "session:release": z.strictObject({ ...command, session: sessionId, on: z.boolean() }),
  "meeting:propose": z.strictObject({
    ...command,
    meeting: meetingId,
    to: personId,
    broker: personId.nullable(),
    challenge: challengeId.nullable(),
    start: instant,
    message: text(500),
  }),
  /** `start`: the time that was shown, since a yes is for that time; absent means whichever stands. */
  "meeting:answer": z.strictObject({ ...command, meeting: meetingId, yes: z.boolean(), start: instant.optional() }),
  "meeting:withdraw": z.strictObject({ ...command, meeting: meetingId }),
  "meeting:signal": z.strictObject({ ...command, meeting: meetingId, signal: z.enum(["on-my-way", "late"]) }),
  "meeting:report": z.strictObject({
    ...command,
    meeting: meetingId,
    report: z.enum(["follow-up", "good", "nothing", "missed"]),
  }),
  "suggestion:dismiss": z.strictObject({ ...command, person: personId }),
  "meet-now:ready": z.strictObject({
    ...command,
    minutes: z.number().int().min(LEAST_READY_MINUTES).max(120),
    release: z.array(sessionId).max(20),
  }),
  "meet-now:rest": z.strictObject({ ...command }),
  "offer:answer": z.strictObject({ ...command, offer: offerId, yes: z.boolean() }),
  "offer:extend": z.strictObject({ ...command, offer: offerId }),
  "profile:save": z.strictObject({
    ...command,
    version: z.number().int().nonnegative(),
    about: text(400),
    languages: z
      .array(z.enum(["sv", "nb", "en"]))
      .min(1)
      .max(3),
    needs: z.array(z.string().max(64)).max(30),
    offers: z.array(z.string().max(64)).max(30),
    unavailable: z.array(z.string().max(32)).max(60),
    open: z.boolean(),
    showAbout: z.boolean(),
    showContact: z.boolean(),
  }),
  "language:choose": z.strictObject({ ...command, language: z.enum(["sv", "nb", "en"]) }),
  "session:move": z.strictObject({
    ...command,
    revision: z.number().int().nonnegative(),
    session: sessionId,
    room: roomId,
    /** Local clock time at the venue, "2020-11-04T14:15": the organiser thinks in it. */
    startLocal: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
    minutes: z.number().int().min(5).max(720),
  }),
  "schedule:publish": z.strictObject({ ...command, revision: z.number().int().nonnegative() }),
  "announcement:make": z.strictObject({ ...command, text: words(280), urgent: z.boolean() }),
  "table:close": planningIntents["table:close"],
  "meetings:retime": planningIntents["meetings:retime"],
  "plan:programme": planningIntents["plan:programme"],
  "plan:meetings": planningIntents["plan:meetings"],
  "plan:stop": planningIntents["plan:stop"],
  "plan:apply": planningIntents["plan:apply"],
  "plan:undo": planningIntents["plan:undo"],
} as const;

export type Intent = keyof typeof intents;
export type Input<I extends Intent> = z.output<(typeof intents)[I]>;
export type RawInput<I extends Intent> = z.input<(typeof intents)[I]>;

/** What the socket's ack and a form's action both answer. `seq` says from where the log tells of it, when it does. */
export type Reply = Result<Answer>;
/** What a settled command did. Small, without names: it is kept with the command id and given again on repeats. */
export type Answer = {
  seq?: string;
  state?: string;
  table?: number;
  revision?: number;
  version?: number;
  id?: string;
  /** Of several things that were asked for at once: how many took effect, and how many were refused meanwhile. */
  count?: number;
  refused?: number;
};

/** What a returning phone sends: the last entry it has seen. */
export const resume = z.strictObject({ since: seq.nullable() });
