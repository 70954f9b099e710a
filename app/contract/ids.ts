import { z } from "zod";
import type {
  ChallengeId,
  CommandId,
  MeetingId,
  OfferId,
  OrgId,
  PersonId,
  PlanId,
  RoomId,
  Seq,
  SessionId,
} from "../domain/id.ts";
import type { Instant } from "../domain/instant.ts";

/** Ids that cross a wire: short, printable, no separators that keys or calendars use. */
const id = <Id extends string>() =>
  z
    .string()
    .min(1)
    .max(64)
    .regex(/^[A-Za-z0-9._~-]+$/) as unknown as z.ZodType<Id, string>;

export const personId = id<PersonId>();
export const orgId = id<OrgId>();
export const sessionId = id<SessionId>();
export const roomId = id<RoomId>();
export const challengeId = id<ChallengeId>();
export const meetingId = id<MeetingId>();
export const offerId = id<OfferId>();
export const planId = id<PlanId>();
export const commandId = id<CommandId>();
export const seq = z.string().regex(/^\d{1,16}-\d{1,10}$/) as unknown as z.ZodType<Seq, string>;
export const instant = z.number().int().nonnegative().max(8_640_000_000_000_000) as unknown as z.ZodType<
  Instant,
  number
>;
