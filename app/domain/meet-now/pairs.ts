import type { PersonId } from "../id.ts";
import type { Meeting } from "../meeting/meeting.ts";

/** The name of a pair, whoever is named first: "a|b" with a < b. */
export const pairOf = (a: PersonId, b: PersonId): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** The pairs that sit together in booked meetings, held or still to come; a broker makes pairs with both. O(meetings). */
export const pairsIn = (meetings: readonly Pick<Meeting, "state" | "parties">[]): string[] =>
  meetings
    .filter(({ state }) => state === "booked")
    .flatMap(({ parties }) =>
      parties.flatMap((one, index) => parties.slice(index + 1).map((other) => pairOf(one, other))),
    );
