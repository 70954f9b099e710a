/** Ready, offer, table. */
export const meetNow = {
  "meet-now.title": "Träffas nu",
  "meet-now.pitch": "Ledig en stund? Vi hittar någon som behöver det du kan, vid ett ledigt bord inom två minuter.",
  "meet-now.ready-for": "Jag är redo i {minutes} min",
  "meet-now.ready.one": "{count} redo",
  "meet-now.ready.other": "{count} redo",
  "meet-now.waiting": "Vi letar åt dig",
  "meet-now.stop": "Sluta leta",
  "meet-now.match": "Träff! Svara inom",
  "meet-now.at-table": "{name} vid bord {table}",
  "meet-now.accept": "Ja, jag kommer",
  "meet-now.decline": "Hoppa över, leta vidare",
  "meet-now.extend": "Ge mig mer tid",
  "meet-now.said-yes": "Du har sagt ja. Vi väntar på {name}.",
  "meet-now.begins": "{minutes} minuter, börjar {time}",
  "meet-now.shapes": "Inkubator, startup och kommun möts",
};
