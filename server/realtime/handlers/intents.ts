import { type Input, type Intent, intents } from "../../../app/contract/intents.ts";
import { type Result, refuse } from "../../../app/domain/refusal.ts";
import type { Actions } from "../../actions/actions.ts";
import { type Handler, handler, type Phone } from "../on.ts";

export type IntentParts = {
  actions: Actions;
  /** Seconds to wait, or 0. */
  pace: (who: string) => number;
  /** Whether the phone's session still stands, and puts its role right; asks the store at most every five seconds. */
  stillSignedIn: (phone: Phone) => boolean | Promise<boolean>;
};

/** The socket door: every intent of the contract meets the action of the same name. */
export const intentHandlers = ({ actions, pace, stillSignedIn }: IntentParts): [Intent, Handler][] =>
  (Object.keys(intents) as Intent[]).map((intent) => [
    intent,
    handler(intents[intent], async (phone, input): Promise<Result<object>> => {
      const signedIn = await stillSignedIn(phone);
      // Read after: asking again may find that the role has changed.
      const { viewer } = phone.data;
      if (!viewer || !signedIn) return refuse({ code: "sign-in" });
      const wait = pace(viewer.person);
      if (wait > 0) return refuse({ code: "too-many", retrySeconds: wait });
      return (actions[intent] as (who: typeof viewer, what: Input<Intent>) => Promise<Result<object>>)(viewer, input);
    }),
  ]);
