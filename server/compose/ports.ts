import type { Redis } from "ioredis";
import QRCode from "qrcode";
import type { ConferenceId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import taxonomyFile from "../../seed/data/taxonomy.json" with { type: "json" };
import type { Ports } from "../actions/ports.ts";
import type { Logger } from "../log.ts";
import { createAnnouncements } from "../redis/announcements.ts";
import { createCalendars } from "../redis/calendars.ts";
import { createChoices } from "../redis/choices.ts";
import { isUnknownOutcome } from "../redis/client.ts";
import { createCommands } from "../redis/commands.ts";
import { createConference } from "../redis/conference.ts";
import { keysFor } from "../redis/keys.ts";
import { createLog } from "../redis/log.ts";
import { createMeetNow } from "../redis/meet-now.ts";
import { createMeetings } from "../redis/meetings.ts";
import { createPeople } from "../redis/people.ts";
import { createPlans } from "../redis/plans.ts";
import { createProgramme } from "../redis/programme.ts";
import { createTaxonomy } from "../taxonomy.ts";
import { replanMeetings } from "../workers/plan-meetings-replan.ts";
import { zone } from "../zone.ts";

export type PortParts = {
  redis: Redis;
  conference: ConferenceId;
  now: () => Instant;
  publicOrigin: () => string;
  logger: Pick<Logger, "error">;
};

/** The stores and the outside as actions and views know them. Makes no connection and starts nothing. */
export function createPorts({ redis, conference, now, publicOrigin, logger }: PortParts): Ports {
  const keys = keysFor(conference);
  return {
    now,
    zone,
    conference: createConference(redis, keys),
    programme: createProgramme(redis, keys),
    people: createPeople(redis, keys),
    choices: createChoices(redis, keys),
    calendars: createCalendars(redis, keys),
    meetings: createMeetings(redis, keys),
    meetNow: createMeetNow(redis, keys),
    announcements: createAnnouncements(redis, keys),
    plans: createPlans(redis, keys),
    commands: createCommands(redis, keys),
    log: createLog(redis, keys),
    replan: replanMeetings,
    taxonomy: createTaxonomy(taxonomyFile),
    qr: (url) => QRCode.toString(url, { type: "svg", margin: 1, errorCorrectionLevel: "M" }),
    get publicOrigin() {
      return publicOrigin();
    },
    unknownOutcome: isUnknownOutcome,
    logger: { error: (what, words) => logger.error(what, words) },
  };
}
