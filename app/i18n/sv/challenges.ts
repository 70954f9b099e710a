/** Needs that public bodies have stated. */
export const challenges = {
  "challenges.title": "Behov",
  "challenges.goals": "Vad ska uppnås",
  "challenges.goals-hint": "Funktionskrav: vad som ska uppnås, inte hur.",
  "challenges.way": "Vägen",
  "challenges.owner": "Behovsägare",
  "challenges.open-until": "öppet till {date}",
  "challenges.dialogue.open": "Dialog öppen",
  "challenges.dialogue.written": "Bara skriftliga frågor",
  "challenges.dialogue.locked": "Upphandling annonserad: ingen dialog",
  "challenges.dialogue.closed": "Dialog stängd",
  "challenges.meet-owner": "Föreslå möte med ägaren",
  "challenges.baseline": "Idag",
  "challenges.target": "Mål",
};
