import type { Words } from "../messages.ts";
import type { door as sv } from "../sv/door.ts";

export const door: Words<typeof sv> = {
  "door.title": "Det gikk ikke",
  "door.wrong-host": "Denne adressen er ikke appens egen. Åpne lenken du fikk av arrangøren.",
  "door.not-an-address": "Det spørsmålet forstår vi ikke. Gå til forsiden og prøv derfra.",
  "door.starting": "Samspår starter. Last inn på nytt om et øyeblikk.",
  "door.letter-subject": "Koden din til Samspår: {code}",
  "door.letter":
    "Koden din er {code}. Skriv den inn på siden der du ba om den. Den gjelder i ti minutter og bare én gang.\n\nHar du ikke bedt om noen kode? Da trenger du ikke å gjøre noe.",
};
