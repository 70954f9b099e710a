import type { PeopleStore } from "../actions/people-ports.ts";
import type { SignInStore } from "../actions/sign-in-ports.ts";
import type { Viewer } from "../actions/viewer.ts";
import { cookieName, hashOf, readCookie } from "./session-cookie.ts";

export type Proved = { viewer: Viewer; session: string };

/**
 * Who a Cookie header proves. The session and the version of all people are asked for side by side, so that a lost role
 * or an ended session counts from the next request on, and what is asked is one round trip. `session` is the hash the store knows it by.
 */
export const createProve = (
  store: Pick<SignInStore, "sessionPerson">,
  people: Pick<PeopleStore, "all">,
  secure: boolean,
) =>
  async function prove(cookies: string | undefined | null): Promise<Proved | null> {
    const secret = readCookie(cookies, cookieName(secure));
    if (!secret || secret.length > 64) return null;
    const session = hashOf(secret);
    const [id, everyone] = await Promise.all([store.sessionPerson(session), people.all()]);
    const person = id && everyone.get(id);
    return person ? { session, viewer: { person: person.id, organiser: person.organiser } } : null;
  };
export type Prove = ReturnType<typeof createProve>;
