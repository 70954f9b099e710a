import type { Words } from "../messages.ts";
import type { organiser as sv } from "../sv/organiser.ts";

export const organiser: Words<typeof sv> = {
  "organiser.title": "Arrangør",
  "organiser.menu": "Meny",
  "organiser.floor": "Live nå",
  "organiser.schedule": "Timeplan",
  "organiser.tables": "Bord",
  "organiser.draft": "Utkast v{version}",
  "organiser.changes.one": "{count} endring",
  "organiser.changes.other": "{count} endringer",
  "organiser.compare": "Sammenlign med v{version}",
  "organiser.publish": "Publiser v{version}",
  "organiser.to-solve": "Å løse",
  "organiser.announce-all": "Gi melding til alle",
  "organiser.meetings-today": "møter i dag",
  "organiser.tables-used": "bord i bruk",
  "organiser.ready-now": "klare til å møtes nå",
  "organiser.median-wait": "median ventetid",
  "organiser.double-bookings": "dobbeltbestillinger",
  "organiser.free": "Ledig",
  "organiser.late-by": "{time} sen",
};
