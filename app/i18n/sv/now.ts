/** The start page, "Nu". */
export const now = {
  "now.title": "Nu",
  "now.next": "Ditt nästa",
  "now.next-in": "Ditt nästa · om {time}",
  "now.next-at": "Ditt nästa · kl. {time}",
  "now.running": "Pågår nu",
  "now.coming": "Kommer sedan",
  "now.announcements": "Meddelanden",
  "now.nothing-next": "Inget mer idag",
  "now.nothing-running": "Inget spår pågår just nu",
  "now.meeting-with": "Möte med {name}",
  "now.your-track": "Ditt spår · {pass} av {passes}",
  "now.swaps-at": "byter {time}",
  "now.seats-left.one": "{count} plats kvar",
  "now.seats-left.other": "{count} platser kvar",
};
