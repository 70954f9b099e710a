import type { Words } from "../messages.ts";
import type { now as sv } from "../sv/now.ts";

export const now: Words<typeof sv> = {
  "now.title": "Nå",
  "now.next": "Ditt neste",
  "now.next-in": "Ditt neste · om {time}",
  "now.next-at": "Ditt neste · kl. {time}",
  "now.running": "Pågår nå",
  "now.coming": "Kommer senere",
  "now.announcements": "Meldinger",
  "now.nothing-next": "Ikke noe mer i dag",
  "now.nothing-running": "Ingen spor pågår akkurat nå",
  "now.meeting-with": "Møte med {name}",
  "now.your-track": "Ditt spor · {pass} av {passes}",
  "now.swaps-at": "bytter {time}",
  "now.seats-left.one": "{count} plass igjen",
  "now.seats-left.other": "{count} plasser igjen",
};
