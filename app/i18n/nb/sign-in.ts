import type { Words } from "../messages.ts";
import type { signIn as sv } from "../sv/sign-in.ts";

export const signIn: Words<typeof sv> = {
  "sign-in.title": "Logg inn",
  "sign-in.email": "E-post",
  "sign-in.send-code": "Send kode",
  "sign-in.code": "Kode fra e-posten",
  "sign-in.sent": "Vi har sendt en kode til {email}.",
  "sign-in.personas": "Åpne demoen som",
  "sign-in.email-hint": "Adressen du meldte deg på med.",
  "sign-in.not-an-address": "Det ser ikke ut som en e-postadresse.",
  "sign-in.code-sent": "Finnes adressen blant deltakerne, har vi sendt en kode dit. Den gjelder i ti minutter.",
  "sign-in.confirm": "Logg inn",
  "sign-in.other-address": "Bruk en annen adresse",
  "sign-in.demo": "Prøv demoen",
  "sign-in.demo-title": "Demo",
  "sign-in.demo-hint": "Velg en oppdiktet person, eller logg inn med kode og les den i demoens innboks.",
  "sign-in.mailbox": "Demoens innboks",
  "sign-in.no-mail": "Ingen post ennå",
  "sign-in.personas-hint": "Personene er oppdiktet. Velg en og se konferansen slik de ser den.",
};
