import type { Challenge } from "../challenge/challenge.ts";
import type { ChallengeId } from "../id.ts";
import type { Talk } from "../meeting/languages.ts";
import { findBroker } from "./broker.ts";
import type { MatchContext } from "./context.ts";
import { languageFit } from "./language-fit.ts";
import { type Dismissed, mayMeet } from "./may-meet.ts";
import { has, type Party, shared } from "./party.ts";
import { routeFit } from "./routes.ts";
import { coverage, jaccard, type Pairing, type Parts, regionFit, score } from "./score.ts";

/** How two parties fit: which pairing, how well, and through which challenge. The same seen from both sides. */
export type Fit = { pairing: Pairing; score: number; parts: Parts; challenge: ChallengeId | null; talk: Talk };

/** Support that fits each stage of a startup. Source: what the environments of the data set say they give. */
const SUPPORT_AT: Record<string, readonly string[]> = {
  "stage.idea": ["offer.business_dev", "offer.premises", "offer.student", "offer.seed_capital"],
  "stage.validation": ["offer.business_dev", "offer.testbed", "offer.student", "offer.seed_capital"],
  "stage.mvp": ["offer.testbed", "offer.seed_capital", "offer.pilot_lead", "offer.broker", "offer.business_dev"],
  "stage.early": ["offer.broker", "offer.scouting", "offer.pilot_lead", "offer.international"],
  "stage.scale": ["offer.international", "offer.broker", "offer.scouting"],
};

/**
 * How well two people fit, or null when they may not (see `mayMeet`) or should not meet: no pairing has anything to
 * say to it. Symmetric in score. With `about`, only that challenge is tried.
 * Cost: O(challenges of one owner · words); some µs.
 */
export function fitOf(
  a: Party,
  b: Party,
  context: MatchContext,
  options: { dismissed?: Dismissed; about?: ChallengeId | null } = {},
): Fit | null {
  const may = mayMeet(a.person, b.person, options.dismissed ? { dismissed: options.dismissed } : {});
  if (!may.ok) return null;
  const [first, second] = ORDER[a.person.side] <= ORDER[b.person.side] ? [a, b] : [b, a];
  const base = {
    region: regionFit(a.org.region, b.org.region, context.near),
    language: languageFit(may.value),
    newContact: 1,
  };
  const found = paired(first, second, context, base, options.about ?? null);
  return found && { ...found, score: score(found.parts, found.pairing), talk: may.value };
}

/**
 * The score of two ready people for meet-now, 0–100; null when they may not or should not meet.
 * Source of the rules: domain notes 5.1–5.3.
 */
export const pairScore = (a: Party, b: Party, context: MatchContext, dismissed?: Dismissed): number | null =>
  fitOf(a, b, context, dismissed ? { dismissed } : {})?.score ?? null;

const ORDER = { startup: 0, municipality: 1, incubator: 2, other: 3 } as const;
type Base = Pick<Parts, "region" | "language" | "newContact">;
type Found = Pick<Fit, "pairing" | "parts" | "challenge"> | null;

function paired(a: Party, b: Party, context: MatchContext, base: Base, about: ChallengeId | null): Found {
  const sides = `${a.person.side} ${b.person.side}`;
  if (sides === "startup municipality") return bestNeed(a, b, context, base, about);
  if (about !== null) return null;
  if (sides === "startup incubator") return support(a, b, base);
  if (sides === "municipality incubator") return scouting(a, b, context, base);
  if (sides === "municipality municipality") return peer(a, b, context, base);
  return b.person.side === "other" ? theme(a, b, base) : null;
}

/**
 * Need fit is the Jaccard of need words with the theme as tie (a tenth); function fit is the share of the challenge's
 * words the startup answers, with a known sector as its last third.
 */
function need(startup: Party, challenge: Challenge, base: Base, helped: boolean): Found {
  const words = startup.answers;
  const { org } = startup;
  if (shared(words, challenge.needTypes).length === 0) return null;
  const theme = shared(org.themes, challenge.themes).length > 0 ? 1 : 0;
  const sector = shared(org.sectors, challenge.sectors).length > 0 ? 1 : 0;
  const [least, most] = challenge.acceptableTrl;
  const mature = org.trl !== null && org.trl >= least && org.trl <= most;
  const parts = {
    ...base,
    need: 0.9 * jaccard(words, challenge.needTypes) + 0.1 * theme,
    function: (2 * coverage(challenge.needTypes, words) + sector) / 3,
    stage: (org.stage !== null && challenge.acceptableStages.includes(org.stage) ? 0.5 : 0) + (mature ? 0.5 : 0),
    route: routeFit(challenge, org),
    newContact: org.incumbentAt.includes(challenge.owner) ? 0 : base.newContact,
    support: helped ? 1 : 0,
  };
  return { pairing: "need", parts, challenge: challenge.id };
}

function bestNeed(startup: Party, owner: Party, context: MatchContext, base: Base, about: ChallengeId | null): Found {
  const open = (context.openChallenges.get(owner.org.id) ?? []).filter(({ id }) => about === null || id === about);
  if (!open.some(({ needTypes }) => shared(startup.answers, needTypes).length > 0)) return null;
  const helped = findBroker(startup, owner, context) !== null;
  let best: Found = null;
  for (const challenge of open) {
    const found = need(startup, challenge, base, helped);
    if (found && (best === null || score(found.parts, "need") > score(best.parts, "need"))) best = found;
  }
  return best;
}

/** Need fit is the share of what the startup wants that the environment gives; function fit is themes in common. */
function support(startup: Party, environment: Party, base: Base): Found {
  if (startup.org.incubator === environment.org.id) return null;
  const given = environment.gives;
  if (shared(startup.wants, given).length === 0) return null;
  const fitting = SUPPORT_AT[startup.org.stage ?? ""] ?? [];
  const parts = {
    ...base,
    need: coverage(startup.wants, given),
    function: coverage(startup.org.themes, environment.org.themes),
    stage: shared(fitting, given).length > 0 ? 1 : 0,
    route: 0,
    support: 1,
  };
  return { pairing: "support", parts, challenge: null };
}

/** Support the owner has asked for, or any where they have not said; near, or at home in one of the owner's themes. */
function scouting(owner: Party, environment: Party, context: MatchContext, base: Base): Found {
  const given = environment.gives;
  const wanted = owner.wants;
  const useful = wanted.length > 0 ? shared(wanted, given) : given;
  const themes = shared(owner.org.themes, environment.org.themes);
  const close = owner.org.region === environment.org.region || context.near(owner.org.region, environment.org.region);
  if (useful.length === 0 || (!close && themes.length === 0)) return null;
  const parts = {
    ...base,
    need: wanted.length > 0 ? coverage(wanted, given) : 0.5,
    function: coverage(owner.org.themes, environment.org.themes),
    stage: 0,
    route: 0,
    support: given.includes("offer.broker") ? 1 : 0,
  };
  return { pairing: "scouting", parts, challenge: null };
}

/** Two owners with a need word in common: joint buying, or one adopts what the other has tried. */
function peer(a: Party, b: Party, context: MatchContext, base: Base): Found {
  const mine = has(a, context.ownedNeeds.get(a.org.id) ?? []);
  const theirs = has(b, context.ownedNeeds.get(b.org.id) ?? []);
  if (shared(mine, theirs).length === 0) return null;
  const parts = {
    ...base,
    need: jaccard(mine, theirs),
    function: jaccard(a.org.themes, b.org.themes),
    stage: 0,
    route: 0,
    support: 0,
  };
  return { pairing: "peer", parts, challenge: null };
}

/** Themes in common, or something one gives that the other has asked for. */
function theme(a: Party, b: Party, base: Base): Found {
  const themes = shared(a.org.themes, b.org.themes);
  const served = Math.max(coverage(a.wants, b.gives), coverage(b.wants, a.gives));
  if (themes.length === 0 && served === 0) return null;
  const parts = {
    ...base,
    need: served,
    function: jaccard(a.org.themes, b.org.themes),
    stage: 0,
    route: 0,
    support: 0,
  };
  return { pairing: "theme", parts, challenge: null };
}
