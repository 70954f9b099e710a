import type { Words } from "../messages.ts";
import type { challenges as sv } from "../sv/challenges.ts";

export const challenges: Words<typeof sv> = {
  "challenges.title": "Behov",
  "challenges.goals": "Hva skal oppnås",
  "challenges.goals-hint": "Funksjonskrav: hva som skal oppnås, ikke hvordan.",
  "challenges.way": "Veien",
  "challenges.owner": "Behovseier",
  "challenges.open-until": "åpent til {date}",
  "challenges.dialogue.open": "Dialog åpen",
  "challenges.dialogue.written": "Bare skriftlige spørsmål",
  "challenges.dialogue.locked": "Konkurranse kunngjort: ingen dialog",
  "challenges.dialogue.closed": "Dialog stengt",
  "challenges.meet-owner": "Foreslå møte med eieren",
  "challenges.baseline": "I dag",
  "challenges.target": "Mål",
};
