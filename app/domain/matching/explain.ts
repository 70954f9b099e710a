import type { Challenge } from "../challenge/challenge.ts";
import type { ChallengeId } from "../id.ts";
import type { MatchContext } from "./context.ts";
import type { Fit } from "./pair.ts";
import { has, lookedFor, type Party, shared } from "./party.ts";
import type { Reason } from "./reason.ts";
import { openRoutes } from "./routes.ts";

/** What speaks for a meeting, to one reader: what it gives them, and what it gives the other. */
export type Grounds = { forMe: Reason[]; forThem: Reason[] };
/** Grounds before those that hold for both alike are shared out. */
type Sorted = { me: Reason[]; them: Reason[]; both: Reason[] };

/** What a startup may look for that only a buyer can give. */
const OF_A_BUYER = ["pilot", "customer", "references", "need_owner"];

/**
 * Why `reader` and `other` should meet, strongest first; codes, for i18n to word. Both lists are spoken to the reader:
 * `mine` is theirs in either. Every reason names values that stand in a field of one of the two, their organisations
 * or the challenge. What holds for both alike stands once, with the reader, unless the other list were empty.
 */
export function explain(
  reader: Party,
  other: Party,
  fit: Pick<Fit, "pairing" | "challenge" | "talk">,
  context: MatchContext,
  broker: Party | null = null,
): Grounds {
  const challenge = fit.challenge === null ? null : challengeOf(reader, other, fit.challenge, context);
  const { me, them, both } = challenge
    ? ofNeed(reader, other, challenge)
    : fit.pairing === "peer"
      ? ofPeers(reader, other, context)
      : ofSupport(reader, other);
  const alike: Reason[] = [
    ...both,
    ...ofPlace(reader, other, context),
    ...(broker ? [{ code: "broker" as const, org: broker.org.id }] : []),
    { code: "language", languages: fit.talk.languages, nearly: fit.talk.nearly },
  ];
  if (them.length > 0) return { forMe: [...me, ...alike], forThem: them };
  return { forMe: [...me, ...alike.slice(1)], forThem: alike.slice(0, 1) };
}

const challengeOf = (a: Party, b: Party, id: ChallengeId, context: MatchContext): Challenge | null =>
  [a, b].flatMap(({ org }) => context.openChallenges.get(org.id) ?? []).find((challenge) => challenge.id === id) ??
  null;

function ofNeed(reader: Party, other: Party, challenge: Challenge): Sorted {
  const offering = reader.person.side === "startup";
  const [startup, owner] = offering ? [reader, other] : [other, reader];
  const { org } = startup;
  const needFit: Reason = {
    code: "need-fit",
    needTypes: shared(challenge.needTypes, startup.answers),
    challenge: challenge.id,
    requirement: null,
    mine: offering ? "offer" : "need",
  };
  const [route] = openRoutes(challenge, org);
  const wanted = shared(startup.looksFor, OF_A_BUYER);
  const themes = shared(org.themes, challenge.themes);
  const accepted = org.stage !== null && challenge.acceptableStages.includes(org.stage);
  const [least, most] = challenge.acceptableTrl;
  const trl = org.trl !== null && org.trl >= least && org.trl <= most ? org.trl : null;
  // Said only where the data can show it: the startup supplies neither the challenge's owner nor the one it would meet.
  const isNew = !org.incumbentAt.includes(challenge.owner) && !org.incumbentAt.includes(owner.org.id);

  const forStartup: Reason[] = [
    ...(wanted.length > 0 ? [{ code: "looking-for" as const, what: wanted, mine: offering }] : []),
    ...(route !== undefined ? [{ code: "route" as const, route }] : []),
  ];
  const forOwner: Reason[] = [
    ...(accepted && org.stage !== null ? [{ code: "stage" as const, stage: org.stage, trl, mine: offering }] : []),
    ...(themes.length > 0 ? [{ code: "theme" as const, themes }] : []),
  ];
  const contact: Reason[] = isNew ? [{ code: "new-contact", org: other.org.id }] : [];
  return offering
    ? { me: [needFit, ...forStartup, ...contact], them: forOwner, both: [] }
    : { me: [needFit, ...forOwner, ...contact], them: forStartup, both: [] };
}

function ofPeers(reader: Party, other: Party, context: MatchContext): Sorted {
  const owned = ({ org }: Party) => context.ownedNeeds.get(org.id) ?? [];
  const needTypes = shared(has(reader, owned(reader)), has(other, owned(other)));
  return { me: ofThemes(reader, other), them: [], both: needTypes.length > 0 ? [{ code: "peer", needTypes }] : [] };
}

/** What one gives and the other wants. Themes in common are what the giver of support has of it, else they are for both. */
function ofSupport(reader: Party, other: Party): Sorted {
  const me = support(other, reader, false);
  const them = support(reader, other, true);
  const themes = ofThemes(reader, other);
  if (me.length > 0 && them.length === 0) return { me, them: themes, both: [] };
  if (them.length > 0 && me.length === 0) return { me: themes, them, both: [] };
  return { me, them, both: themes };
}

/** An environment's support is told to an owner even who has not said what they want, three kinds at most. */
function support(giver: Party, taker: Party, mine: boolean): Reason[] {
  const wanted = taker.wants;
  const unsaid = wanted.length === 0 && giver.person.side === "incubator" && taker.person.side === "municipality";
  const offers = unsaid ? giver.gives.slice(0, 3) : shared(wanted, giver.gives);
  if (offers.length === 0) return [];
  const what = unsaid ? [] : lookedFor(taker, offers);
  return [
    { code: "support", offers, mine },
    ...(what.length > 0 ? [{ code: "looking-for" as const, what, mine: !mine }] : []),
  ];
}

function ofThemes(reader: Party, other: Party): Reason[] {
  const themes = shared(reader.org.themes, other.org.themes);
  return themes.length > 0 ? [{ code: "theme", themes }] : [];
}

function ofPlace(reader: Party, other: Party, context: MatchContext): Reason[] {
  const [mine, theirs] = [reader.org.region, other.org.region];
  if (mine === theirs) return [{ code: "region", region: theirs, near: false }];
  return context.near(mine, theirs) ? [{ code: "region", region: theirs, near: true }] : [];
}
