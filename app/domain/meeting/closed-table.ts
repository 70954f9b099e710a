import type { MeetingId } from "../id.ts";
import { overlaps, type Span } from "../instant.ts";
import type { Calendar } from "./calendar.ts";

/**
 * What stands in the calendar of a table that is out of use, from then to the end of the conference, in the place of a
 * meeting. No meeting can have this id.
 */
export const CLOSED = "!closed" as MeetingId;

/** Whether a table is out of use somewhere in `span`. */
export const isClosed = (calendar: Calendar | undefined, span: Span): boolean =>
  calendar?.some((entry) => entry.ref === CLOSED && overlaps(entry, span)) ?? false;
