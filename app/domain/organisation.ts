import type { OrgId } from "./id.ts";
import type { Language, Localised } from "./language.ts";
import type { Side } from "./person.ts";

/** An organisation that takes part. Startups carry the fields matching needs; others leave them empty. */
export type Organisation = {
  id: OrgId;
  name: string;
  type: string;
  side: Side;
  country: "SE" | "NO" | string;
  region: string;
  city: string | null;
  languages: Language[];
  themes: string[];
  sectors: string[];
  needTypes: string[];
  technologies: string[];
  /** Support an innovation environment gives, `offer.*`. */
  supportOffers: string[];
  offer: Localised;
  stage: string | null;
  trl: number | null;
  incubator: OrgId | null;
  /** Public bodies that already buy from this startup. */
  incumbentAt: OrgId[];
  routesOpen: string[];
  lookingFor: string[];
  real: boolean;
};
