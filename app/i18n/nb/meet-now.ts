import type { Words } from "../messages.ts";
import type { meetNow as sv } from "../sv/meet-now.ts";

export const meetNow: Words<typeof sv> = {
  "meet-now.title": "Møtes nå",
  "meet-now.pitch": "Ledig en stund? Vi finner noen som trenger det du kan, ved et ledig bord innen to minutter.",
  "meet-now.ready-for": "Jeg er klar i {minutes} min",
  "meet-now.ready.one": "{count} klar",
  "meet-now.ready.other": "{count} klare",
  "meet-now.waiting": "Vi leter for deg",
  "meet-now.stop": "Slutt å lete",
  "meet-now.match": "Treff! Svar innen",
  "meet-now.answer-within": "Treff! Svar innen {time}",
  "meet-now.answer-by": "Treff! Svar før {time}",
  "meet-now.at-table": "{name} ved bord {table}",
  "meet-now.accept": "Ja, jeg kommer",
  "meet-now.decline": "Hopp over, let videre",
  "meet-now.extend": "Gi meg mer tid",
  "meet-now.said-yes": "Du har sagt ja. Vi venter på {name}.",
  "meet-now.begins": "{minutes} minutter, starter {time}",
  "meet-now.shapes": "Inkubator, oppstartsbedrift og kommune møtes",
};
