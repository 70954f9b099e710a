import type { Words } from "../messages.ts";
import type { door as sv } from "../sv/door.ts";

export const door: Words<typeof sv> = {
  "door.title": "That did not work",
  "door.wrong-host": "This is not the app’s own address. Open the link the organiser gave you.",
  "door.not-an-address": "We do not understand that request. Go to the first page and try from there.",
  "door.starting": "Samspår is starting. Reload in a moment.",
  "door.letter-subject": "Your Samspår code: {code}",
  "door.letter":
    "Your code is {code}. Type it on the page where you asked for it. It works for ten minutes and only once.\n\nDid you not ask for a code? Then there is nothing you need to do.",
};
