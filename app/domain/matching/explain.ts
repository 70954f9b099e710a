import type { Challenge } from "../challenge/challenge.ts";
import type { ChallengeId, OrgId } from "../id.ts";
import type { MatchContext } from "./context.ts";
import type { Fit } from "./pair.ts";
import { answers, gives, has, lookedFor, type Party, shared, wants } from "./party.ts";
import type { Reason } from "./reason.ts";
import { openRoutes } from "./routes.ts";

/**
 * Why `reader` and `other` should meet, seen from `reader`, strongest first; codes, for i18n to word.
 * Every reason names values that stand in a field of one of the two, their organisations or the challenge.
 * Empty only when nothing but the hard rules holds.
 */
export function explain(
  reader: Party,
  other: Party,
  fit: Pick<Fit, "pairing" | "challenge" | "talk">,
  context: MatchContext,
  broker: Party | null = null,
): Reason[] {
  const challenge = fit.challenge === null ? null : challengeOf(reader, other, fit.challenge, context);
  return [
    ...(challenge ? ofNeed(reader, other, challenge) : []),
    ...(fit.pairing === "peer" ? ofPeers(reader, other, context) : []),
    ...(challenge ? [] : ofSupport(reader, other)),
    ...ofThemes(reader, other, challenge),
    ...ofPlace(reader, other, context),
    ...(broker ? [{ code: "broker" as const, org: broker.org.id }] : []),
    { code: "language", languages: fit.talk.languages, nearly: fit.talk.nearly },
  ];
}

const challengeOf = (a: Party, b: Party, id: ChallengeId, context: MatchContext): Challenge | null =>
  [a, b].flatMap(({ org }) => context.openChallenges.get(org.id) ?? []).find((challenge) => challenge.id === id) ??
  null;

function ofNeed(reader: Party, other: Party, challenge: Challenge): Reason[] {
  const offering = reader.person.side === "startup";
  const { org, person } = offering ? reader : other;
  const reasons: Reason[] = [
    {
      code: "need-fit",
      needTypes: shared(challenge.needTypes, answers({ person, org })),
      challenge: challenge.id,
      requirement: null,
      mine: offering ? "offer" : "need",
    },
  ];
  if (org.stage !== null && challenge.acceptableStages.includes(org.stage))
    reasons.push({ code: "stage", stage: org.stage, trl: org.trl, mine: offering });
  const [route] = openRoutes(challenge, org);
  if (route !== undefined) reasons.push({ code: "route", route });
  if (isNew(org.incumbentAt, challenge.owner, reader, other)) reasons.push({ code: "new-contact", org: other.org.id });
  return reasons;
}

/** Said only where the data can show it: the startup has not supplied the owner, or either of the two who meet. */
const isNew = (incumbentAt: readonly OrgId[], owner: OrgId, a: Party, b: Party): boolean =>
  ![owner, a.org.id, b.org.id].some((org) => incumbentAt.includes(org));

function ofPeers(reader: Party, other: Party, context: MatchContext): Reason[] {
  const owned = ({ org }: Party) => context.ownedNeeds.get(org.id) ?? [];
  const needTypes = shared(has(reader, owned(reader)), has(other, owned(other)));
  return needTypes.length > 0 ? [{ code: "peer", needTypes }] : [];
}

/** What one gives and the other wants; an environment's support is told even to an owner who has not said what they want. */
function ofSupport(reader: Party, other: Party): Reason[] {
  const reasons: Reason[] = [];
  for (const [giver, taker, mine] of [
    [other, reader, false],
    [reader, other, true],
  ] as const) {
    const wanted = wants(taker);
    const unsaid = wanted.length === 0 && giver.person.side === "incubator" && taker.person.side === "municipality";
    const offers = unsaid ? [...gives(giver)].slice(0, 3) : shared(wanted, gives(giver));
    if (offers.length === 0) continue;
    reasons.push({ code: "support", offers, mine });
    const what = unsaid ? [] : lookedFor(taker, offers);
    if (what.length > 0) reasons.push({ code: "looking-for", what, mine: !mine });
  }
  return reasons;
}

function ofThemes(reader: Party, other: Party, challenge: Challenge | null): Reason[] {
  const startup = reader.person.side === "startup" ? reader : other;
  const themes = challenge ? shared(startup.org.themes, challenge.themes) : shared(reader.org.themes, other.org.themes);
  return themes.length > 0 ? [{ code: "theme", themes }] : [];
}

function ofPlace(reader: Party, other: Party, context: MatchContext): Reason[] {
  const [mine, theirs] = [reader.org.region, other.org.region];
  if (mine === theirs) return [{ code: "region", region: theirs, near: false }];
  return context.near(mine, theirs) ? [{ code: "region", region: theirs, near: true }] : [];
}
