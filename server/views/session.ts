import type { SessionView } from "../../app/contract/views/programme.ts";
import type { Placed } from "../../app/domain/programme/session.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { labelsFor } from "./cards/labels.ts";
import { halfMark } from "./cards/place.ts";
import { sessionCard } from "./cards/session-card.ts";
import { placedOf } from "./days.ts";
import { readMyDay } from "./my-day.ts";
import { type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

/** One released session; what is in the way of it is told to its reader even when it is not in their day. */
export const createSessionView = (ports: Ports): Views["session"] =>
  async function session(viewer, language, id) {
    const [reading, mine] = await Promise.all([read(ports, language), readMyDay(ports, viewer?.person ?? null)]);
    const placed = placedOf(reading.release);
    const found = placed.find((one) => one.id === id);
    if (!found) return null;
    return {
      session: sessionCard(found, reading, mine, true),
      abstract: say(found.abstract, language),
      speakers: speakersOf(found, reading),
      repeat: repeatOf(found, placed, reading),
      challenges: [],
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
function repeatOf(session: Placed, placed: readonly Placed[], reading: Reading): SessionView["repeat"] {
  if (session.swap === null) return null;
  const other = placed.find((one) => one.id !== session.id && one.swap === session.swap && one.track === session.track);
  return other
    ? { id: other.id, start: other.start, halves: other.halves.map((half) => halfMark(half, reading).label) }
    : null;
}
