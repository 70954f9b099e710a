import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { halfMark } from "./cards/place.ts";
import { isWaitingFor } from "./my-meetings.ts";
import { openConference } from "./reading.ts";
import type { Views } from "./views.ts";

/** On every page, so it reads side by side and little: conference and release are cached, log head and own meetings are not. */
export const createShellView = (ports: Ports): Views["shell"] =>
  async function shell(viewer, language) {
    const [conference, release, cursor, organisations, person, meetings] = await Promise.all([
      openConference(ports),
      ports.programme.release(),
      ports.log.head(),
      viewer ? ports.conference.organisations() : null,
      viewer ? ports.people.all().then((people) => people.get(viewer.person) ?? null) : null,
      viewer ? ports.meetings.of(viewer.person) : [],
    ]);
    const now = ports.now();
    return {
      viewer: person && {
        id: person.id,
        name: person.name,
        orgName: organisations?.get(person.org)?.name ?? "",
        side: person.side,
        half: person.half && halfMark(person.half, { conference, language }),
        organiser: person.organiser,
        unanswered: meetings.filter(isWaitingFor(person.id, now)).length,
      },
      conference: {
        id: conference.id,
        name: say(conference.name, language),
        theme: say(conference.theme, language),
        city: conference.venue.city,
        timeZone: conference.timeZone,
        demo: conference.demo,
        disclaimer: say(conference.disclaimer, language),
      },
      now,
      cursor,
      release: release?.version ?? 0,
    };
  };
