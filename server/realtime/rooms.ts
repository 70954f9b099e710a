import type { PersonId } from "../../app/domain/id.ts";

export const ORGANISERS = "organisers";
export const roomOf = (person: PersonId): string => `p:${person}`;
