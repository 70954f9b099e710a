import type { SuggestionCard } from "../../app/contract/views/meetings.ts";
import type { PersonId } from "../../app/domain/id.ts";
import { type Suggested, suggest } from "../../app/domain/matching/suggest.ts";
import { type Meeting, stateAt } from "../../app/domain/meeting/meeting.ts";
import type { Ports } from "../actions/ports.ts";
import { challengeMark } from "./cards/challenge-card.ts";
import { labelsFor, labelsOfReasons } from "./cards/labels.ts";
import { personCard } from "./cards/person-card.ts";
import { pitchOf } from "./cards/pitch.ts";
import { countsOf } from "./my-meetings.ts";
import { matchingOf, type Reading, read, readerOf } from "./reading.ts";
import { readTimes, slotsOf, type Times } from "./slots.ts";
import type { Views } from "./views.ts";

const SHOWN = 12;
const SLOTS_SHOWN = 3;

/** Whom the reader should meet, best first, with the reasons for both and the first common times. Two rounds of reads. */
export const createSuggestionsView = (ports: Ports): Views["suggestions"] =>
  async function suggestions(viewer, language) {
    const me = viewer.person;
    const [reading, meetings, dismissed] = await Promise.all([
      read(ports, language),
      ports.meetings.of(me),
      ports.people.dismissals(me),
    ]);
    const context = matchingOf(reading);
    const mine = context.parties.get(me);
    const counts = countsOf(meetings, me, reading.now);
    if (!mine) return { suggestions: [], more: 0, counts, labels: {} };
    readerOf(reading, me);
    const not = new Set([...dismissed, ...alreadyAsked(meetings, me, reading)]);
    const found = suggest(mine, context, { not, limit: SHOWN });
    const times = await readTimes(reading, [
      me,
      ...found.suggestions.flatMap(({ person, broker }) => (broker ? [person, broker] : [person])),
    ]);
    const cards = found.suggestions.flatMap((suggested) => {
      const other = context.parties.get(suggested.person);
      const challenge = (suggested.challenge && reading.challenges.get(suggested.challenge)) || null;
      return other ? [card(suggested, pitchOf(other, challenge, reading), me, reading, times)] : [];
    });
    const reasons = cards.flatMap(({ forMe, forThem }) => [...forMe, ...forThem]);
    const roles = cards.flatMap(({ person, broker }) => [person.role, broker?.role ?? null]);
    const labels = { ...labelsOfReasons(reasons, reading), ...labelsFor(ports.taxonomy, language, roles) };
    return { suggestions: cards, more: found.more, counts, labels };
  };

/** Those the reader has an open, booked or held meeting with, or had a no from; a broker's part is not counted. */
function alreadyAsked(meetings: readonly Meeting[], me: PersonId, { now }: Reading): PersonId[] {
  const settled = new Set(["withdrawn", "cancelled", "expired"]);
  return meetings.flatMap((meeting) =>
    settled.has(stateAt(meeting, now)) ? [] : meeting.parties.filter((id) => id !== me && id !== meeting.broker),
  );
}

/** A broker who has no time when the two have is not named. */
function card(
  { person: id, score, challenge, broker: brokerId, reasons, forThem }: Suggested,
  pitch: SuggestionCard["pitch"],
  me: PersonId,
  reading: Reading,
  times: Times,
): SuggestionCard {
  const withBroker = brokerId ? slotsOf([me, id, brokerId], reading, times) : [];
  const broker = brokerId && withBroker.length > 0 ? reading.people.get(brokerId) : undefined;
  const slots = broker ? withBroker : slotsOf([me, id], reading, times);
  return {
    person: personCard(readerOf(reading, id), reading),
    score,
    pitch,
    challenge: challengeMark(challenge, reading),
    broker: broker ? personCard(broker, reading) : null,
    forMe: broker ? reasons : reasons.filter(({ code }) => code !== "broker"),
    forThem: [...forThem],
    slots: slots.slice(0, SLOTS_SHOWN),
  };
}
