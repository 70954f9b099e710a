import type { PersonId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";

/** What sign-in needs of the store. Secrets reach it hashed; it never sees a cookie or a code. */
export type SignInStore = {
  openSession: (hashed: string, person: PersonId, seconds: number) => Promise<void>;
  /** Null for unknown and ended sessions. */
  sessionPerson: (hashed: string) => Promise<PersonId | null>;
  /** Of many sessions at once, those that still live. One round trip. */
  living: (hashed: readonly string[]) => Promise<Set<string>>;
  closeSession: (hashed: string) => Promise<void>;
  /** `person` null for an unknown address: the same work is done, and no code can fit. */
  putCode: (ticket: string, codeHash: string, person: PersonId | null, seconds: number) => Promise<void>;
  /** Trades a right code for the person, once. Five wrong tries burn it. */
  tryCode: (ticket: string, codeHash: string) => Promise<PersonId | null>;
};

/** A counter with a window. `take` answers 0, or the seconds to wait. */
export type Limit = { take: (key: string) => Promise<number> };
export type SignInLimits = { perAddress: Limit; perClient: Limit };

export type Mail = { to: string; subject: string; text: string };
export type Mailer = {
  send: (mail: Mail) => Promise<void> /** Demo mode only: what would have been sent. */;
  sent: () => (Mail & { at: Instant })[];
};
