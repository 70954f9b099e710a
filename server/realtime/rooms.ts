import type { Audience } from "../../app/contract/entries.ts";
import type { PersonId } from "../../app/domain/id.ts";

export const EVERYONE = "all";
export const ORGANISERS = "organisers";
export const roomOf = (person: PersonId): string => `p:${person}`;
export const sessionRoom = (session: string): string => `s:${session}`;

/** Rooms an entry goes to. Organisers hear everything; a socket in several of them hears it once. */
export const roomsFor = (audience: Audience): string[] =>
  audience === "all" ? [EVERYONE] : audience === "organisers" ? [ORGANISERS] : [...audience.map(roomOf), ORGANISERS];
