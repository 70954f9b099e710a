import type { Audience } from "../../app/contract/entries.ts";
import type { PersonId } from "../../app/domain/id.ts";

export const ORGANISERS = "organisers";
export const roomOf = (person: PersonId): string => `p:${person}`;

/** Rooms an entry goes to; none is everyone. Organisers hear everything; a socket in several of them hears it once. */
export const roomsFor = (audience: Audience): string[] =>
  audience === "all" ? [] : audience === "organisers" ? [ORGANISERS] : [...audience.map(roomOf), ORGANISERS];
