import type { MeetingRules } from "../../conference.ts";
import { MINUTE, overlaps } from "../../instant.ts";
import type { MeetingChange } from "../run/proposal.ts";
import type { MeetingsProblem } from "./from-requests.ts";

/**
 * Numbers the changes by what can be taken over alone. Two share a part when one of them takes the time of a person, or
 * the table, that the other leaves, and when a rule wants both or neither.
 * Cost O(changes²).
 */
export function inParts(
  changes: readonly MeetingChange[],
  { instance, asked }: Pick<MeetingsProblem, "instance" | "asked">,
  { restMinutes }: Pick<MeetingRules, "restMinutes">,
): MeetingChange[] {
  const group = changes.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (group[top] !== top) top = group[top] as number;
    return top;
  };
  const join = (a: number, b: number) => {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number];
    group[high] = low;
  };
  changes.forEach((other, b) => {
    if (other.from === null) return;
    changes.forEach((one, a) => {
      if (a !== b && takesPlaceOf(one, other, restMinutes * MINUTE)) join(a, b);
    });
  });
  const place = new Map(changes.map(({ meeting }, at) => [meeting, at]));
  for (const together of instance.together ?? []) {
    const members = together.flatMap((m) => place.get(asked[m]?.id as MeetingChange["meeting"]) ?? []);
    for (const member of members.slice(1)) join(members[0] as number, member);
  }
  const numbers = new Map<number, number>();
  return changes.map((change, at) => {
    const top = root(at);
    const part = numbers.get(top) ?? numbers.size;
    numbers.set(top, part);
    return { ...change, part };
  });
}

/** Whether `one` goes where `other` has been. */
function takesPlaceOf(one: MeetingChange, other: MeetingChange, rest: number): boolean {
  if (!other.from) return false;
  const person = one.parties.some((id) => other.parties.includes(id));
  if (person && overlaps(one.to, other.from, rest)) return true;
  return one.to.table === other.from.table && overlaps(one.to, other.from);
}
