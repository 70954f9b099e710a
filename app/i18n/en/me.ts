import type { Words } from "../messages.ts";
import type { me as sv } from "../sv/me.ts";

export const me: Words<typeof sv> = {
  "me.title": "Me",
  "me.profile": "Profile",
  "me.needs": "I am looking for",
  "me.offers": "I offer",
  "me.availability": "Times for meetings",
  "me.language": "Language",
  "me.half": "Group",
  "me.qr": "My QR code",
  "me.visible": "What others can see",
  "me.open": "Receive suggestions",
  "me.sign-out": "Sign out",
};
