import type { CommandId, MeetingId, PlanId } from "../../domain/id.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

const SIZE = 26;
/** Random bytes are drawn for many ids at once: a page of cards makes dozens, and each draw is a call of the system. */
const pool = new Uint8Array(SIZE * 64);
let used = pool.length;

/** 26 letters and digits that carry 130 random bits. */
function random(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  let id = "";
  for (const end = used + SIZE; used < end; used += 1) id += ALPHABET[(pool[used] as number) & 31];
  return id;
}

/** The idempotency key of one command, made before the tap so that a repeat is known as one. */
export const freshCommandId = (): CommandId => random() as CommandId;

/** Name of a meeting that does not exist yet: made with its form, so that a repeated proposal is the same meeting. */
/** The same for a plan that is about to be asked for. */
export const freshPlanId = (): PlanId => `plan-${random()}` as PlanId;
export const freshMeetingId = (): MeetingId => `m-${random()}` as MeetingId;
