import type { MeView } from "../../app/contract/views/me.ts";
import { overlaps } from "../../app/domain/instant.ts";
import type { Calendar } from "../../app/domain/meeting/calendar.ts";
import type { Person, Side } from "../../app/domain/person.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { labelsFor } from "./cards/labels.ts";
import { personCard, personView } from "./cards/person-card.ts";
import { halfMark } from "./cards/place.ts";
import { localDay, type Reading, read, readerOf } from "./reading.ts";
import type { Views } from "./views.ts";

/** Lists of the taxonomy from which each side says what it looks for and what it brings. */
const LISTS: Record<Side, { needs: string[]; offers: string[] }> = {
  startup: { needs: ["lookingFor", "supportOffers"], offers: ["needTypes"] },
  municipality: { needs: ["needTypes", "supportOffers"], offers: ["supportOffers"] },
  incubator: { needs: ["needTypes"], offers: ["supportOffers"] },
  other: { needs: ["needTypes", "supportOffers"], offers: ["needTypes", "supportOffers"] },
};

/** The reader's own page. The code leads others to the page they may see. */
export const createMeView = (ports: Ports): Views["me"] =>
  async function me(viewer, language) {
    const url = `${ports.publicOrigin}/p/${viewer.person}`;
    const [reading, calendars, svg] = await Promise.all([
      read(ports, language),
      ports.calendars.of([viewer.person]),
      ports.qr(url),
    ]);
    const person = readerOf(reading, viewer.person);
    const ids = [...person.needs, ...person.offers, person.role];
    return {
      card: personCard(person, reading),
      email: person.email,
      about: { ...person.about },
      half: person.half && halfMark(person.half, reading).label,
      language: person.language ?? language,
      needs: [...person.needs],
      offers: [...person.offers],
      choices: {
        needs: choices("needs", person, reading),
        offers: choices("offers", person, reading),
      },
      availability: availability(person, calendars.get(person.id) ?? [], reading),
      open: person.open,
      visible: { about: person.visible.about, contact: person.visible.contact },
      qr: { svg, url },
      seenByOthers: personView(person, reading),
      version: person.version,
      labels: labelsFor(ports.taxonomy, language, ids),
    };
  };

/** What can be chosen, in the order of the lists; what was chosen before stays choosable. */
function choices(which: "needs" | "offers", person: Person, { ports, language }: Reading): MeView["choices"]["needs"] {
  const listed = LISTS[person.side][which].flatMap((name) => ports.taxonomy.list(name));
  const kept = person[which]
    .filter((id) => !listed.some((choice) => choice.id === id))
    .map((id) => ({ id, label: ports.taxonomy.label(id) ?? {} }));
  return [...listed, ...kept].map(({ id, label }) => ({ id, label: capital(say(label, language).text || id) }));
}

/** Labels that are made to stand in a sentence begin with a capital in a list. */
const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase("sv") + text.slice(1);

/** The slots of the match square: which the person has closed, and which are taken by something booked or chosen. */
function availability(person: Person, calendar: Calendar, reading: Reading): MeView["availability"] {
  const { conference } = reading;
  return [...conference.meetings.slots]
    .sort((a, b) => a.start - b.start)
    .map((slot) => ({
      id: slot.id,
      day: conference.days.find(({ date }) => date === localDay(reading, slot.start))?.index ?? 0,
      start: slot.start,
      end: slot.end,
      closed: person.unavailable.some((span) => overlaps(span, slot)),
      taken: calendar.some((entry) => overlaps(entry, slot)),
    }));
}
