import type { MeetNowView, OfferView } from "../../app/contract/views/now.ts";
import type { PersonId } from "../../app/domain/id.ts";
import { later, MINUTE, SECOND } from "../../app/domain/instant.ts";
import { explain } from "../../app/domain/matching/explain.ts";
import { fitOf } from "../../app/domain/matching/pair.ts";
import { nextOpening, onADay } from "../../app/domain/meet-now/days.ts";
import type { Offer } from "../../app/domain/meet-now/offer.ts";
import { GATHER_SECONDS } from "../../app/domain/meet-now/pair.ts";
import { ready } from "../../app/domain/meet-now/ready.ts";
import { LEAST_READY_MINUTES, meetingSpan } from "../../app/domain/meet-now/times.ts";
import { ahead, inTheWay } from "../../app/domain/meeting/calendar.ts";
import { freeTables } from "../../app/domain/meeting/table.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { challengeMark } from "./cards/challenge-card.ts";
import { labelsFor, labelsOfReasons } from "./cards/labels.ts";
import { clashOf, type MeetingsRead, meetingCard } from "./cards/meeting-card.ts";
import { personCard } from "./cards/person-card.ts";
import { roomMark } from "./cards/place.ts";
import { spansOfDays } from "./days.ts";
import { meetingNow, readStanding, type Standing, standingOf } from "./meet-now-state.ts";
import { readMine, withMessages } from "./my-meetings.ts";
import { matchingOf, type Reading, read, readerOf } from "./reading.ts";
import type { Views } from "./views.ts";

const MOST_MINUTES = 120;
/** The wish that the page's main button makes. */
const USUAL_MINUTES = 30;

/** Where the reader stands in meet-now, and what they can do there. */
export const createMeetNowView = (ports: Ports): Views["meetNow"] =>
  async function meetNow(viewer, language) {
    const me = viewer.person;
    const [reading, mine, standing, tables, gatherSince] = await Promise.all([
      read(ports, language),
      readMine(ports, me),
      readStanding(ports, me),
      ports.calendars.tables(),
      ports.meetNow.gatherSince(),
    ]);
    const { now, conference } = reading;
    const rules = conference.meetings;
    const free = freeTables(tables, rules.tables, meetingSpan(now, [], rules)).length;
    const meeting = meetingNow(mine.meetings, now);
    const told = await withMessages(ports, mine, meeting ? [meeting] : []);
    const state = standingOf(standing, meeting);
    const base = { now, ready: standing.pool.length, tables: { free, all: rules.tables } };
    if (state === "offer" && standing.offer) {
      const offer = offerView(standing.offer, me, reading, told, standing);
      const labels = {
        ...labelsOfReasons(offer.reasons, reading),
        ...labelsFor(ports.taxonomy, language, [offer.other.role]),
      };
      return { ...base, mine: { state, offer }, labels };
    }
    if (state === "meeting" && meeting)
      return { ...base, mine: { state, meeting: meetingCard(meeting, me, reading, told) }, labels: {} };
    if (state === "ready" && standing.ready) {
      const { since, until } = standing.ready;
      // Who has just come in, with no table free, is told what the leader is about to say.
      const from = gatherSince ?? (free === 0 ? since : null);
      const gathered = from === null ? null : later(from, GATHER_SECONDS * SECOND);
      const gatheringUntil = gathered !== null && gathered > now ? gathered : null;
      return { ...base, mine: { state, since, until, gatheringUntil, last: standing.last }, labels: {} };
    }
    return {
      ...base,
      mine: { state: "out", closed: closedAt(reading), ...wayIn(me, reading, told), last: standing.last },
      labels: {},
    };
  };

/** The rule of the command, told before the tap. */
function closedAt(reading: Reading): Extract<MeetNowView["mine"], { state: "out" }>["closed"] {
  const days = spansOfDays(reading);
  return onADay(reading.now, days).ok ? null : { opens: nextOpening(reading.now, days) };
}

type WayIn = Pick<Extract<MeetNowView["mine"], { state: "out" }>, "mostMinutes" | "wouldRelease" | "meetingInTheWay">;

/** How long being ready makes sense, and which sessions the usual wish would give up; the same rule as the command's. */
function wayIn(me: PersonId, reading: Reading, { calendar }: MeetingsRead): WayIn {
  const { now, conference, language, release } = reading;
  const person = readerOf(reading, me);
  const entries = ahead(calendar, now).sort((a, b) => a.start - b.start);
  const meeting = entries.find((entry) => entry.kind === "meeting");
  const release30 = {
    minutes: USUAL_MINUTES,
    release: entries.flatMap((one) => (one.kind === "session" ? one.ref : [])),
  };
  const usual = ready(person, release30, now, calendar, conference.meetings);
  const inWay = !usual.ok && usual.refusal.code === "meeting-in-the-way" ? usual.refusal : null;
  const closed = person.unavailable.filter(({ end }) => end > now).map(({ start }) => start);
  const latest = meeting
    ? later(meeting.start, -conference.meetings.restMinutes * MINUTE)
    : later(now, MOST_MINUTES * MINUTE);
  const most = Math.floor((Math.min(latest, ...closed) - now) / MINUTE);
  return {
    mostMinutes: usual.ok && most >= LEAST_READY_MINUTES ? Math.min(MOST_MINUTES, most) : 0,
    wouldRelease: (usual.ok ? usual.value.released : []).flatMap((id) => {
      const entry = entries.find(({ ref }) => ref === id);
      const title = say(release.sessions.find((session) => session.id === id)?.title ?? {}, language);
      return entry ? [{ session: id, title, start: entry.start, end: entry.end }] : [];
    }),
    meetingInTheWay: inWay && { meeting: inWay.meeting, start: inWay.start },
  };
}

/** An offer as one of its two parties sees it. Whether the other has answered is not told: only that it stands. */
function offerView(offer: Offer, me: PersonId, reading: Reading, mine: MeetingsRead, { pool }: Standing): OfferView {
  const { now, conference } = reading;
  const otherId = offer.parties.find((party) => party !== me) as PersonId;
  const context = matchingOf(reading);
  const [self, other] = [context.parties.get(me), context.parties.get(otherId)];
  const fit = self && other ? fitOf(self, other, context) : null;
  const grounds = self && other && fit ? explain(self, other, fit, context) : { forMe: [], forThem: [] };
  const untils = pool.filter(({ person }) => offer.parties.includes(person)).map(({ until }) => until);
  const span = meetingSpan(now, untils, conference.meetings);
  const clash = inTheWay(mine.calendar, span, conference.meetings);
  return {
    id: offer.id,
    other: personCard(readerOf(reading, otherId), reading),
    table: offer.table,
    room: roomMark(conference.meetings.room, reading),
    deadline: offer.deadline,
    extended: offer.extended,
    iSaidYes: offer.yes.includes(me),
    start: span.start,
    minutes: Math.round((span.end - span.start) / MINUTE),
    challenge: challengeMark(fit?.challenge ?? null, reading),
    reasons: [...grounds.forMe, ...grounds.forThem],
    clash: clash && clashOf(clash, me, reading, mine.meetings),
    version: offer.version,
  };
}
