import type { Dialogue } from "../../domain/challenge/dialogue.ts";
import type { ChallengeId } from "../../domain/id.ts";
import type { Language } from "../../domain/language.ts";
import type { Side } from "../../domain/person.ts";
import type { Said } from "../../domain/said.ts";
import type { Labels, PersonCard } from "./shared.ts";

export type ChallengeCard = {
  id: ChallengeId;
  title: Said;
  owner: { name: string; side: Side };
  status: string;
  dialogue: Dialogue;
  themes: string[];
};
export type ChallengesView = {
  challenges: ChallengeCard[];
  themes: string[];
  query: { theme: string | null; dialogue: "open" | null };
  labels: Labels;
};
export type ChallengeView = ChallengeCard & {
  need: Said;
  requirements: {
    id: string;
    text: Said;
    metric: string;
    baseline: string | null;
    target: string | null;
    unit: Said;
    evidence: string;
  }[];
  /** What `constraints`, `notPrescribed` and `dataOffered` are written in. */
  original: Language;
  constraints: string[];
  notPrescribed: string[];
  acceptableTrl: [number, number];
  stages: string[];
  routes: string[];
  value: { currency: string; min: number; max: number } | null;
  lifeEvent: string | null;
  dataOffered: string[];
  /** Owner's people whom the reader may propose a meeting to; empty unless dialogue is open and the reader is signed in. */
  contacts: PersonCard[];
  disclaimer: Said;
  labels: Labels;
};
