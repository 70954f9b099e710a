import type { Challenge } from "../../app/domain/challenge/challenge.ts";
import type { Language } from "../../app/domain/language.ts";
import { type SourceChallenge, challenges as sourced } from "./source.ts";
import { idOf, idsOf, languagesOf } from "./words.ts";

function challenge(source: SourceChallenge): Challenge {
  const original: Language = languagesOf([source.originalLanguage])[0] ?? "sv";
  return {
    id: idOf(source.id),
    owner: idOf(source.ownerOrgId),
    coOwners: idsOf(source.coOwnerOrgIds),
    title: source.title,
    need: source.need,
    original,
    languages: languagesOf(source.acceptedLanguages),
    themes: source.themes,
    sectors: source.sectors,
    needTypes: source.needTypes,
    requirements: source.functionalRequirements.map(({ id, native, en, metric, baseline, target, unit, evidence }) => ({
      id,
      text: { en, [original]: native },
      metric,
      baseline,
      target,
      unit,
      evidence,
    })),
    constraints: source.hardConstraints,
    notPrescribed: source.deliberatelyNotPrescribed,
    acceptableTrl: source.acceptableTrl,
    acceptableStages: source.acceptableStages,
    routes: source.candidateRoutes,
    valueBand: source.valueBand,
    lifeEvent: source.lifeEvent,
    sdgs: source.sdgs,
    dataOffered: source.dataOffered,
    status: source.status,
  };
}

/** The 26 needs, invented examples that no named owner has endorsed. */
export const challenges: Challenge[] = sourced.map(challenge);
