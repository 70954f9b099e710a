import type { AnnouncementId, PersonId } from "./id.ts";
import type { Instant } from "./instant.ts";
import type { Localised } from "./language.ts";

/** A word from the organiser to all. The text stays out of the log. */
export type Announcement = { id: AnnouncementId; at: Instant; by: PersonId; text: Localised; urgent: boolean };
