import type { CommandId, MeetingId } from "../../domain/id.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** 26 letters and digits that carry 130 random bits. */
function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => ALPHABET[byte & 31]).join("");
}

/** The idempotency key of one command, made before the tap so that a repeat is known as one. */
export const freshCommandId = (): CommandId => random() as CommandId;

/** Name of a meeting that does not exist yet: made with its form, so that a repeated proposal is the same meeting. */
export const freshMeetingId = (): MeetingId => `m-${random()}` as MeetingId;
