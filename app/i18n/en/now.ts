import type { Words } from "../messages.ts";
import type { now as sv } from "../sv/now.ts";

export const now: Words<typeof sv> = {
  "now.title": "Now",
  "now.next": "Your next",
  "now.next-in": "Your next · in {time}",
  "now.next-at": "Your next · at {time}",
  "now.running": "On now",
  "now.coming": "Coming up",
  "now.announcements": "Announcements",
  "now.nothing-next": "Nothing more today",
  "now.nothing-running": "No track is running right now",
  "now.meeting-with": "Meeting with {name}",
  "now.your-track": "Your track · {pass} of {passes}",
  "now.swaps-at": "swaps {time}",
  "now.seats-left.one": "{count} seat left",
  "now.seats-left.other": "{count} seats left",
};
