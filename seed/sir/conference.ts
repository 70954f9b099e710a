import type { Conference } from "../../app/domain/conference.ts";
import type { SessionId } from "../../app/domain/id.ts";
import { event, programme } from "./source.ts";
import { idOf, idsOf, instantOf, languagesOf } from "./words.ts";

/** Length of a meeting made on the spot. The data set leaves it open; shorter than a slot, so that it fits a coffee. */
const NOW_MINUTES = 15;

/** Says on every screen what is invented. The data set has it in English. */
const disclaimer = {
  sv: "Demonstration. Evenemangets namn, tema, datum, ort, två temaspår, spårbytet och fyra talare är hämtade ur offentliga texter. Klockslag, salar, övriga programpunkter, alla startups, alla behov och allt deltagande är påhittade.",
  nb: "Demonstrasjon. Arrangementets navn, tema, datoer, sted, to temaspor, sporbyttet og fire foredragsholdere er hentet fra offentlige tekster. Klokkeslett, saler, øvrige programposter, alle oppstartsbedrifter, alle behov og all deltakelse er oppdiktet.",
  en: "Demonstration. The event’s name, theme, dates, city, two theme tracks, the swap and four speakers come from public texts. Clock times, rooms, other sessions, every startup, every need and all participation are invented.",
};

const times = programme.sessions.flatMap(({ startsAt, endsAt }) => [instantOf(startsAt), instantOf(endsAt)]);
const { matchmaking } = event;

/** The SIR demo conference. */
export const conference: Conference = {
  id: idOf(event.id),
  name: event.name,
  theme: event.theme,
  venue: { name: event.venue.name, city: event.venue.city },
  timeZone: event.timezone,
  languages: languagesOf(event.languages),
  days: event.days.map(({ dayIndex, date, label }) => ({ index: dayIndex, date, label })),
  rooms: event.rooms.map(({ id, name, capacity, kind }) => ({ id: idOf(id), name, capacity, kind })),
  tracks: programme.tracks.map(({ id, title, color }) => ({ id: idOf(id), title, color })),
  halves: programme.halves.map(({ id, label }) => ({ id: idOf(id), label })),
  swaps: programme.swaps.map(({ id, title, tracks, halves, swapSessionId }) => ({
    id,
    title,
    tracks: idsOf(tracks),
    halves: idsOf(halves),
    at: idOf<SessionId>(swapSessionId),
  })),
  meetings: {
    slots: matchmaking.windows.flatMap((window) =>
      window.slots.map(({ id, startsAt, endsAt }) => ({
        id,
        window: window.id,
        start: instantOf(startsAt),
        end: instantOf(endsAt),
      })),
    ),
    tables: matchmaking.tables,
    room: idOf(matchmaking.windows[0]?.roomId ?? ""),
    maxPerDay: matchmaking.limits.maxMeetingsPerPersonPerDay,
    restMinutes: matchmaking.limits.minBreakMinutesBetween,
    walkMinutes: matchmaking.live.walkMinutes,
    maxPerChallenge: matchmaking.limits.maxMeetingsPerChallenge,
    acceptSeconds: matchmaking.live.acceptWithinSeconds,
    nowMinutes: NOW_MINUTES,
  },
  demo: true,
  disclaimer,
  opens: Math.min(...times) as Conference["opens"],
  closes: Math.max(...times) as Conference["closes"],
};
