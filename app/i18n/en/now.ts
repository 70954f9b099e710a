import type { Words } from "../messages.ts";
import type { now as sv } from "../sv/now.ts";

export const now: Words<typeof sv> = {
  "now.title": "Now",
  "now.next": "Up next",
  "now.next-in": "Up next · in {time}",
  "now.next-at": "Up next · at {time}",
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
  "now.running-until": "Under way · {time} left",
  "now.with-half": "{half} · you",
  "now.clashes": "Clashes with something else in your day",
  "now.nothing-next-hint": "Look in the programme, or find someone to talk to.",
  "now.welcome":
    "See what is on, save sessions to your day and book meetings with those who have what you are looking for.",
  "now.meet-now.out": "Meet someone now",
  "now.meet-now.ready": "Still looking – see how it goes",
  "now.meet-now.offer": "You have a match – answer",
  "now.meet-now.meeting": "To your table",
  "now.meet-now.ready-hint": "We are looking for someone for you.",
  "now.meet-now.offer-hint": "Someone is waiting for your answer.",
  "now.meet-now.meeting-hint": "You have both said yes.",
  "now.running-till": "Under way · until {time}",
};
