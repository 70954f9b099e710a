import type { Words } from "../messages.ts";
import type { signIn as sv } from "../sv/sign-in.ts";

export const signIn: Words<typeof sv> = {
  "sign-in.title": "Sign in",
  "sign-in.email": "E-mail",
  "sign-in.send-code": "Send code",
  "sign-in.code": "Code from the e-mail",
  "sign-in.sent": "We have sent a code to {email}.",
  "sign-in.personas": "Open the demo as",
};
