import type { Instant } from "../../domain/instant.ts";
import type { Language, Localised } from "../../domain/language.ts";
import type { Said } from "../../domain/said.ts";
import type { Labels, PersonCard } from "./shared.ts";

/** A person's own page. `email` is shown to nobody else unless `visible.contact`. */
export type MeView = {
  card: PersonCard;
  email: string;
  about: Localised;
  half: Said | null;
  language: Language;
  needs: string[];
  offers: string[];
  /** Everything that can be chosen, by list. */
  choices: { needs: { id: string; label: string }[]; offers: { id: string; label: string }[] };
  availability: { id: string; day: number; start: Instant; end: Instant; closed: boolean; taken: boolean }[];
  open: boolean;
  visible: { about: boolean; contact: boolean };
  /** SVG of the code others scan, and the short address in it. */
  qr: { svg: string; url: string };
  /** Exactly what others see: the same serialiser. */
  seenByOthers: PersonView;
  version: number;
  labels: Labels;
};

/** A person as another attendee sees them. `about` and `email` are null unless their owner shows them. */
export type PersonView = {
  card: PersonCard;
  about: Said | null;
  email: string | null;
  orgOffer: Said | null;
  needs: string[];
  offers: string[];
  open: boolean;
  labels: Labels;
};
