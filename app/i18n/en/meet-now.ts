import type { Words } from "../messages.ts";
import type { meetNow as sv } from "../sv/meet-now.ts";

export const meetNow: Words<typeof sv> = {
  "meet-now.title": "Meet now",
  "meet-now.pitch": "Free for a while? We find someone who needs what you know, at a free table within two minutes.",
  "meet-now.ready-for": "I am ready for {minutes} min",
  "meet-now.ready.one": "{count} ready",
  "meet-now.ready.other": "{count} ready",
  "meet-now.waiting": "We are looking for you",
  "meet-now.stop": "Stop looking",
  "meet-now.match": "A match! Answer within",
  "meet-now.answer-within": "A match! Answer within {time}",
  "meet-now.answer-by": "A match! Answer before {time}",
  "meet-now.at-table": "{name} at table {table}",
  "meet-now.accept": "Yes, I am coming",
  "meet-now.decline": "Skip, keep looking",
  "meet-now.extend": "Give me more time",
  "meet-now.said-yes": "You said yes. Waiting for {name}.",
  "meet-now.begins": "{minutes} minutes, starts {time}",
  "meet-now.shapes": "Incubator, startup and municipality meet",
};
