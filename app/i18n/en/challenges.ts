import type { Words } from "../messages.ts";
import type { challenges as sv } from "../sv/challenges.ts";

export const challenges: Words<typeof sv> = {
  "challenges.title": "Needs",
  "challenges.goals": "What is to be achieved",
  "challenges.goals-hint": "Functional requirements: what is to be achieved, not how.",
  "challenges.way": "The way",
  "challenges.owner": "Need owner",
  "challenges.open-until": "open until {date}",
  "challenges.dialogue.open": "Dialogue open",
  "challenges.dialogue.written": "Written questions only",
  "challenges.dialogue.locked": "Tender announced: no dialogue",
  "challenges.dialogue.closed": "Dialogue closed",
  "challenges.meet-owner": "Propose a meeting with the owner",
  "challenges.baseline": "Today",
  "challenges.target": "Target",
};
