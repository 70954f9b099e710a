import type { Words } from "../messages.ts";
import type { me as sv } from "../sv/me.ts";

export const me: Words<typeof sv> = {
  "me.title": "Meg",
  "me.profile": "Profil",
  "me.needs": "Jeg søker",
  "me.offers": "Jeg tilbyr",
  "me.availability": "Tider for møter",
  "me.language": "Språk",
  "me.half": "Gruppe",
  "me.qr": "Min QR-kode",
  "me.visible": "Hva andre kan se",
  "me.open": "Ta imot forslag",
  "me.sign-out": "Logg ut",
};
