import type { PersonId, SessionId } from "../../app/domain/id.ts";
import type { Choices, Person } from "../../app/domain/person.ts";
import type { Result } from "../../app/domain/refusal.ts";
import type { Command, Settled } from "./ports.ts";

export type PeopleStore = {
  get: (id: PersonId) => Promise<Person | null>;
  many: (ids: readonly PersonId[]) => Promise<Map<PersonId, Person>>;
  /** Everyone; read-mostly and cached by the process until somebody changes. */
  all: () => Promise<ReadonlyMap<PersonId, Person>>;
  byEmail: (email: string) => Promise<Person | null>;
  join: (command: Command, person: Person) => Settled;
  /**
   * Puts what `judge` answers in the person's place; their version grows by one. Judged anew, on the person as they then
   * stand, when another change was first: no change of another is written over.
   */
  change: (command: Command, id: PersonId, judge: (person: Person) => Result<Person>) => Settled;
  dismissals: (id: PersonId) => Promise<PersonId[]>;
  dismiss: (command: Command, id: PersonId, other: PersonId) => Settled;
};

export type ChoicesStore = {
  of: (person: PersonId) => Promise<Choices>;
  many: (people: readonly PersonId[]) => Promise<Map<PersonId, Choices>>;
  /** Stars per session, for interest and room sizes. */
  counts: () => Promise<ReadonlyMap<SessionId, number>>;
  /** Stars or unstars; starring takes the released time and is refused `busy` when a meeting stands within `walkMinutes` of it. */
  star: (command: Command, person: PersonId, session: SessionId, on: boolean, walkMinutes: number) => Settled;
  /** Releases the time of an own pass, or takes it back (refused `busy` when a meeting stands in it). */
  release: (command: Command, person: PersonId, session: SessionId, on: boolean, walkMinutes: number) => Settled;
};
