import { type Input, type Intent, intents } from "../../../app/contract/intents.ts";
import { type Result, refuse } from "../../../app/domain/refusal.ts";
import type { Actions } from "../../actions/actions.ts";
import type { OnBroken, Phone } from "../on.ts";
import { on } from "../on.ts";

export type IntentParts = {
  actions: Actions;
  /** Seconds to wait, or 0. */
  pace: (who: string) => number;
  /** Whether the phone's session still stands; asks the store at most every five seconds. */
  stillSignedIn: (phone: Phone) => Promise<boolean>;
  onBroken: OnBroken;
};

/** The socket door: every intent of the contract meets the action of the same name. */
export function listenForIntents(phone: Phone, { actions, pace, stillSignedIn, onBroken }: IntentParts): void {
  for (const intent of Object.keys(intents) as Intent[])
    on(
      phone,
      intent,
      intents[intent],
      async (input): Promise<Result<object>> => {
        const { viewer } = phone.data;
        if (!viewer || !(await stillSignedIn(phone))) return refuse({ code: "sign-in" });
        const wait = pace(viewer.person);
        if (wait > 0) return refuse({ code: "too-many", retrySeconds: wait });
        return (actions[intent] as (who: typeof viewer, what: Input<Intent>) => Promise<Result<object>>)(viewer, input);
      },
      onBroken,
    );
}
