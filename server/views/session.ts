import type { SessionView } from "../../app/contract/views/programme.ts";
import type { Placed } from "../../app/domain/programme/session.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { challengeMark } from "./cards/challenge-card.ts";
import { labelsFor } from "./cards/labels.ts";
import { halfMark } from "./cards/place.ts";
import { ownerOf, sessionCard, wouldClash } from "./cards/session-card.ts";
import { dayOf, readMyDay } from "./my-day.ts";
import { placedIn, type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

/** One released session; what is in the way of it is told to its reader even when it is not in their day. */
export const createSessionView = (ports: Ports): Views["session"] =>
  async function session(viewer, language, id) {
    const [reading, mine] = await Promise.all([read(ports, language), readMyDay(ports, viewer?.person ?? null)]);
    const sessions = placedIn(reading.release);
    const found = sessions.find((one) => one.id === id);
    if (!found) return null;
    const owner = ownerOf(mine, dayOf(sessions, mine));
    const card = sessionCard(found, reading, owner);
    return {
      session: { ...card, clash: card.clash ?? wouldClash(found, reading, owner) },
      abstract: say(found.abstract, language),
      speakers: speakersOf(found, reading),
      repeat: repeatOf(found, sessions, reading),
      challenges: (found.challenges ?? []).flatMap((one) => challengeMark(one, reading) ?? []),
      roomCapacity: reading.conference.rooms.find((room) => room.id === found.room)?.capacity ?? 0,
      signedIn: mine !== null,
      labels: labelsFor(ports.taxonomy, language, [found.format]),
    };
  };

function speakersOf(session: Placed, { release, organisations }: Reading): SessionView["speakers"] {
  return session.speakers.flatMap((id) => {
    const speaker = release.speakers.find((one) => one.id === id);
    if (!speaker) return [];
    const { name, title, org, real } = speaker;
    return [{ name, title, org: (org && organisations.get(org)?.name) || null, placeholder: !real }];
  });
}

/** The same track's other pass of the same swap, which the other half attends. */
function repeatOf(session: Placed, sessions: readonly Placed[], reading: Reading): SessionView["repeat"] {
  if (session.swap === null) return null;
  const other = sessions.find(
    (one) => one.id !== session.id && one.swap === session.swap && one.track === session.track,
  );
  return other
    ? { id: other.id, start: other.start, halves: other.halves.map((half) => halfMark(half, reading).label) }
    : null;
}
