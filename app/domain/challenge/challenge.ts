import type { ChallengeId, OrgId } from "../id.ts";
import type { Language, Localised } from "../language.ts";

/** One functional requirement: what is to be achieved, never how, with a measure. */
export type FunctionalRequirement = {
  id: string;
  text: Localised;
  metric: string;
  baseline: number | string | null;
  target: number | string | null;
  unit: string;
  evidence: string;
};

/** A need a public body has stated. */
export type Challenge = {
  id: ChallengeId;
  owner: OrgId;
  coOwners: OrgId[];
  title: Localised;
  need: Localised;
  original: Language;
  languages: Language[];
  themes: string[];
  sectors: string[];
  needTypes: string[];
  requirements: FunctionalRequirement[];
  constraints: string[];
  notPrescribed: string[];
  acceptableTrl: [number, number];
  acceptableStages: string[];
  routes: string[];
  valueBand: { currency: string; min: number; max: number } | null;
  lifeEvent: string | null;
  sdgs: string[];
  dataOffered: string[];
  /** `cst.*` of the taxonomy. */
  status: string;
};
