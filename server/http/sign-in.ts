import { createHash, randomBytes, randomInt } from "node:crypto";
import type { PersonId } from "../../app/domain/id.ts";
import type { Language } from "../../app/domain/language.ts";
import type { PeopleStore } from "../actions/people-ports.ts";
import type { Mailer, SignInLimits, SignInStore } from "../actions/sign-in-ports.ts";
import { cookieHeader, cookieName, hashOf, newSecret, readCookie } from "./session-cookie.ts";

const CODE_SECONDS = 600;
const SESSION_SECONDS = 14 * 24 * 3600;
const ADDRESS = /^[^\s@<>"',;:\\()[\]]{1,64}@[^\s@<>"',;:\\()[\]]{1,189}$/;

export type SignInParts = {
  store: SignInStore;
  limits: SignInLimits;
  people: Pick<PeopleStore, "byEmail">;
  /** What a person waits for ends with their session. */
  rest: (person: PersonId, session: string) => Promise<void>;
  mailer: Mailer;
  secure: boolean;
  /** Subject and body in the reader's language. */
  letter: (language: Language, code: string) => { subject: string; text: string };
};

/**
 * Sign-in by a six-digit code sent to the address, bound to the browser that asked. Known and unknown addresses get the
 * same answer after the same work. A code is 20 bits, lives ten minutes, once, and burns after five wrong tries.
 */
export function createSignIn({ store, limits, people, rest, mailer, secure, letter }: SignInParts) {
  const ticketName = secure ? "__Host-samspar-ticket" : "samspar-ticket";
  const codeHash = (ticket: string, code: string) =>
    createHash("sha256").update(`${ticket}:${code}`).digest("base64url");

  async function session(person: PersonId): Promise<string> {
    const secret = newSecret();
    await store.openSession(hashOf(secret), person, SESSION_SECONDS);
    return cookieHeader(cookieName(secure), secret, { secure, seconds: SESSION_SECONDS });
  }

  return {
    session,
    async ask(client: string, language: Language, given: string) {
      const email = given.trim().toLowerCase();
      if (!ADDRESS.test(email)) return { ok: false as const, refusal: { code: "malformed" as const } };
      const wait = Math.max(await limits.perClient.take(client), await limits.perAddress.take(hashOf(email)));
      if (wait > 0) return { ok: false as const, refusal: { code: "too-many" as const, retrySeconds: wait } };
      const ticket = randomBytes(18).toString("base64url");
      const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
      const person = await people.byEmail(email);
      await store.putCode(hashOf(ticket), codeHash(ticket, code), person?.id ?? null, CODE_SECONDS);
      // Not awaited: a slow mail server must not tell known addresses from unknown ones.
      if (person) void mailer.send({ to: email, ...letter(person.language ?? language, code) }).catch(() => undefined);
      const headers = new Headers({
        "Set-Cookie": cookieHeader(ticketName, ticket, { secure, seconds: CODE_SECONDS }),
      });
      return { ok: true as const, headers };
    },
    async confirm(cookies: string | null, given: string) {
      const ticket = readCookie(cookies, ticketName);
      const code = given.replace(/\s/g, "");
      if (!ticket || !/^\d{6}$/.test(code)) return { ok: false as const, refusal: { code: "wrong-code" as const } };
      const person = await store.tryCode(hashOf(ticket), codeHash(ticket, code));
      if (!person) return { ok: false as const, refusal: { code: "wrong-code" as const } };
      const headers = new Headers({ "Set-Cookie": await session(person) });
      headers.append("Set-Cookie", cookieHeader(ticketName, "", { secure, seconds: 0 }));
      return { ok: true as const, headers };
    },
    async leave(cookies: string | null) {
      const secret = readCookie(cookies, cookieName(secure));
      if (secret) {
        const session = hashOf(secret);
        const person = await store.sessionPerson(session);
        // Before the session ends: when the store does not answer, the next try still knows who leaves.
        if (person) await rest(person, session);
        await store.closeSession(session);
      }
      return new Headers({
        "Set-Cookie": cookieHeader(cookieName(secure), "", { secure, seconds: 0 }),
        "Clear-Site-Data": '"cache"',
      });
    },
  };
}
export type SignIn = ReturnType<typeof createSignIn>;
