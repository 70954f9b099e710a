import type { Actions } from "../server/actions/actions.ts";
import type { Viewer } from "../server/actions/viewer.ts";
import type { Views } from "../server/views/views.ts";
import type { Resumed } from "./contract/entries.ts";
import type { Intent, Reply } from "./contract/intents.ts";
import type { Language, Localised } from "./domain/language.ts";

declare module "@remix-run/server-runtime" {
  /** All that a loader or action may reach. Live objects come this way only. */
  interface AppLoadContext {
    actions: Actions;
    views: Views;
    language: Language;
    /** Absent on pages that are rendered once and served from cache: their inline scripts are allowed by hash. */
    cspNonce?: string;
    /** The page as text, once `entry.server.tsx` has rendered one; the Response then has its status and headers alone. */
    page?: string;
    clock: { now: () => number };
    demo: boolean;
    viewer: (request: Request) => Promise<Viewer | null>;
    /** Throws a redirect to /sign-in?next=… for those not signed in. */
    requireViewer: (request: Request) => Promise<Viewer>;
    /** Throws 403 for everyone but organisers. */
    requireOrganiser: (request: Request) => Promise<Viewer>;
    /**
     * The form door: reads the form (field `intent`, field `command`, the intent's own fields), checks it against the
     * contract, runs the action and answers. A plain document post that succeeded is redirected to the field `next`
     * (an internal path) or the page itself; a fetcher gets the reply. Refusals come back as data with 4xx.
     * `only` lists the intents this page takes.
     */
    command: (
      request: Request,
      only: readonly Intent[],
    ) => Promise<{ reply: Reply; intent: string; command: string } | Response>;
    /** What this reader missed after a place in the log; null when it is no place. */
    since: (request: Request, seq: string | null) => Promise<Resumed | null>;
    /** Sign-in, sign-out and demo doors; see server/http/sign-in.ts. */
    signIn: {
      /** Sends a code; the same answer whether or not the address is known. `ticket` is kept in a cookie by the caller. */
      ask: (
        request: Request,
        email: string,
      ) => Promise<
        | { ok: true; headers: Headers }
        | { ok: false; refusal: { code: "malformed" | "too-many"; retrySeconds?: number } }
      >;
      /** Trades the code for a session. */
      confirm: (
        request: Request,
        code: string,
      ) => Promise<
        | { ok: true; headers: Headers }
        | { ok: false; refusal: { code: "wrong-code" | "too-many"; retrySeconds?: number } }
      >;
      leave: (request: Request) => Promise<Headers>;
      /** Demo mode only, else null: personas and the mailbox. */
      personas: () => Promise<
        | {
            key: string;
            name: string;
            orgName: string;
            side: string;
            organiser: boolean;
            story: Localised;
            path: string;
          }[]
        | null
      >;
      mailbox: () => Promise<{ to: string; subject: string; text: string; at: number }[] | null>;
    };
  }
}
