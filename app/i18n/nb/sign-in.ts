import type { Words } from "../messages.ts";
import type { signIn as sv } from "../sv/sign-in.ts";

export const signIn: Words<typeof sv> = {
  "sign-in.title": "Logg inn",
  "sign-in.email": "E-post",
  "sign-in.send-code": "Send kode",
  "sign-in.code": "Kode fra e-posten",
  "sign-in.sent": "Vi har sendt en kode til {email}.",
  "sign-in.personas": "Åpne demoen som",
};
