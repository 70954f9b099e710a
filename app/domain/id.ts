/** Ids are strings with a brand, so that a room can never be passed where a person is meant. No run-time cost. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };

export type ConferenceId = Brand<string, "ConferenceId">;
export type PersonId = Brand<string, "PersonId">;
export type OrgId = Brand<string, "OrgId">;
export type SessionId = Brand<string, "SessionId">;
export type RoomId = Brand<string, "RoomId">;
export type TrackId = Brand<string, "TrackId">;
export type HalfId = Brand<string, "HalfId">;
export type SpeakerId = Brand<string, "SpeakerId">;
export type ChallengeId = Brand<string, "ChallengeId">;
export type MeetingId = Brand<string, "MeetingId">;
export type OfferId = Brand<string, "OfferId">;
export type PlanId = Brand<string, "PlanId">;
export type AnnouncementId = Brand<string, "AnnouncementId">;
/** The idempotency key of one command, made on the phone before the tap. */
export type CommandId = Brand<string, "CommandId">;
/** 1-based number of a meeting table. */
export type TableNo = Brand<number, "TableNo">;
/** A Redis stream id, "<ms>-<n>": the place of one entry in the log. */
export type Seq = Brand<string, "Seq">;
