import type { Words } from "../messages.ts";
import type { organiser as sv } from "../sv/organiser.ts";

export const organiser: Words<typeof sv> = {
  "organiser.title": "Organiser",
  "organiser.menu": "Menu",
  "organiser.floor": "Live now",
  "organiser.schedule": "Schedule",
  "organiser.tables": "Tables",
  "organiser.draft": "Draft v{version}",
  "organiser.changes.one": "{count} change",
  "organiser.changes.other": "{count} changes",
  "organiser.compare": "Compare with v{version}",
  "organiser.publish": "Publish v{version}",
  "organiser.to-solve": "To solve",
  "organiser.announce-all": "Tell everyone",
  "organiser.meetings-today": "meetings today",
  "organiser.tables-used": "tables in use",
  "organiser.ready-now": "ready to meet now",
  "organiser.median-wait": "median wait",
  "organiser.double-bookings": "double bookings",
  "organiser.free": "Free",
  "organiser.late-by": "{time} late",
};
