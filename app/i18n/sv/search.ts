/** Finding sessions, needs, people and organisations. */
export const search = {
  "search.title": "Sök",
  "search.label": "Pass, behov, personer och organisationer",
  "search.none": "Inget hittades för ”{query}”.",
  "search.narrow": "Skriv mer för att få färre träffar.",
  "search.session": "Program",
  "search.challenge": "Behov",
  "search.person": "Personer",
  "search.organisation": "Organisationer",
};
