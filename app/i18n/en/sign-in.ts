import type { Words } from "../messages.ts";
import type { signIn as sv } from "../sv/sign-in.ts";

export const signIn: Words<typeof sv> = {
  "sign-in.title": "Sign in",
  "sign-in.email": "E-mail",
  "sign-in.send-code": "Send code",
  "sign-in.code": "Code from the e-mail",
  "sign-in.sent": "We have sent a code to {email}.",
  "sign-in.personas": "Open the demo as",
  "sign-in.email-hint": "The address you registered with.",
  "sign-in.not-an-address": "That does not look like an e-mail address.",
  "sign-in.code-sent": "If the address is among the attendees, we have sent a code to it. It is valid for ten minutes.",
  "sign-in.confirm": "Sign in",
  "sign-in.other-address": "Use another address",
  "sign-in.demo": "Try the demo",
  "sign-in.demo-title": "Demo",
  "sign-in.demo-hint": "Choose an invented person, or sign in with a code and read it in the demo’s mailbox.",
  "sign-in.mailbox": "The demo’s mailbox",
  "sign-in.no-mail": "No mail yet",
  "sign-in.personas-hint": "The people are invented. Choose one and see the conference as they see it.",
};
