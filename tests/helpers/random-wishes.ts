import type { LogEntry } from "../../app/contract/entries.ts";
import type { PersonId } from "../../app/domain/id.ts";
import type { Random } from "../../app/domain/planning/random.ts";
import { conference } from "../../seed/sir/conference.ts";
import { sessions } from "../../seed/sir/programme.ts";
import type { RoamingPhone } from "./roaming-phone.ts";

const SIGNALS = ["on-my-way", "late"] as const;
const REPORTS = ["follow-up", "good", "nothing", "missed"] as const;
const STARRED = sessions.filter(({ access }) => access === "all").map(({ id }) => id as string);
const PASSES = sessions.filter(({ access }) => access === "half").map(({ id }) => id as string);
const MOVED = ["se.14", "se.18", "se.19", "se.20", "se.21", "se.26", "se.27"];
const ROOMS = conference.rooms.map(({ id }) => id as string);
/** From the swap of the first day on: what lies before is over when the fuzz begins. */
const SLOTS = conference.meetings.slots.slice(3);
let made = 0;

export const pick = <One>(of: readonly One[], dice: Random): One | undefined =>
  of.length === 0 ? undefined : of[dice.below(of.length)];

/** One thing an attendee might do now: mostly about what their phone has been told, sometimes about anything. */
export function attendeeDoes(phone: RoamingPhone, others: readonly PersonId[], broker: PersonId, dice: Random) {
  const meetings = idsOf(phone.told, "meeting");
  const offers = idsOf(phone.told, "offer");
  // What came last is what one is likely to answer.
  const meeting = pick(meetings.slice(-4), dice) ?? "m-unknown";
  const offer = pick(offers.slice(-2), dice) ?? "o-unknown";
  const yes = dice.below(4) > 0;
  switch (dice.below(14)) {
    case 0:
    case 1:
    case 2:
      return phone.send("meeting:propose", {
        meeting: `fuzz-m-${++made}`,
        to: pick(others, dice) as PersonId,
        broker: dice.below(4) === 0 ? broker : null,
        challenge: pick([null, null, "ch.03", "ch.16"], dice) ?? null,
        start: (pick(SLOTS, dice) as { start: number }).start,
        message: "Hej",
      });
    case 3:
    case 4:
    case 5:
      return phone.send("meeting:answer", { meeting, yes });
    case 6:
      return phone.send("meeting:withdraw", { meeting });
    case 7:
      return phone.send("session:star", { session: pick(STARRED, dice) as string, on: dice.below(3) > 0 });
    case 8:
      return phone.send("session:release", { session: pick(PASSES, dice) as string, on: dice.below(2) > 0 });
    case 9:
      return phone.send("meet-now:ready", {
        minutes: 10 + dice.below(60),
        release: [...PASSES, ...STARRED].slice(0, 20),
      });
    case 10:
    case 11:
      return phone.send("offer:answer", { offer, yes });
    case 12:
      return dice.below(2) > 0 ? phone.send("offer:extend", { offer }) : phone.send("meet-now:rest", {});
    default:
      return dice.below(2) > 0
        ? phone.send("meeting:signal", { meeting, signal: pick(SIGNALS, dice) as "late" })
        : phone.send("meeting:report", { meeting, report: pick(REPORTS, dice) as "good" });
  }
}

/** One thing an organiser might do now. Their desk knows the draft's revision from the log, and is sometimes behind. */
export function organiserDoes(phone: RoamingPhone, dice: Random) {
  const last = phone.told.findLast((entry) => entry.type === "session:moved");
  const revision = (last?.type === "session:moved" ? last.revision : 1) - (dice.below(5) === 0 ? 1 : 0);
  switch (dice.below(4)) {
    case 0:
    case 1: {
      const day = pick(["2020-11-04T16", "2020-11-05T10", "2020-11-05T13"], dice) as string;
      return phone.send("session:move", {
        revision: Math.max(0, revision),
        session: pick(MOVED, dice) as string,
        room: pick(ROOMS, dice) as string,
        startLocal: `${day}:${String(5 * dice.below(12)).padStart(2, "0")}`,
        minutes: 30 + 5 * dice.below(6),
      });
    }
    case 2:
      return phone.send("schedule:publish", { revision: Math.max(0, revision) });
    default:
      return phone.send("announcement:make", { text: `Ord ${++made}`, urgent: dice.below(2) > 0 });
  }
}

function idsOf(told: readonly LogEntry[], kind: "meeting" | "offer"): string[] {
  const ids = told.map((entry) => (kind in entry ? (entry as Partial<Record<typeof kind, string>>)[kind] : undefined));
  return [...new Set(ids)].filter((id) => id !== undefined);
}
