/** Profile, needs and offers, visibility. */
export const me = {
  "me.title": "Jag",
  "me.profile": "Profil",
  "me.needs": "Jag söker",
  "me.offers": "Jag erbjuder",
  "me.availability": "Tider för möten",
  "me.language": "Språk",
  "me.half": "Grupp",
  "me.qr": "Min QR-kod",
  "me.visible": "Vad andra kan se",
  "me.open": "Ta emot förslag",
  "me.sign-out": "Logga ut",
};
