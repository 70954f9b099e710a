import type { ChallengeView } from "../../app/contract/views/challenges.ts";
import type { FunctionalRequirement } from "../../app/domain/challenge/challenge.ts";
import { dialogueOf } from "../../app/domain/challenge/dialogue.ts";
import type { PersonId } from "../../app/domain/id.ts";
import type { Language } from "../../app/domain/language.ts";
import { mayMeet } from "../../app/domain/matching/may-meet.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { challengeCard } from "./cards/challenge-card.ts";
import { labelsFor } from "./cards/labels.ts";
import { personCard } from "./cards/person-card.ts";
import { unitWords } from "./cards/unit-words.ts";
import { UNPUBLISHED } from "./challenges.ts";
import { type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

/** One challenge, public but for the contacts; null for one that is not out. */
export const createChallengeView = (ports: Ports): Views["challenge"] =>
  async function challenge(viewer, language, id) {
    const reading = await read(ports, language);
    const found = reading.challenges.get(id);
    if (!found || UNPUBLISHED.has(found.status)) return null;
    const card = challengeCard(found, reading);
    const band = found.valueBand;
    const ids = [...found.themes, found.status, ...found.acceptableStages, ...found.routes, found.lifeEvent];
    const contacts = viewer ? contactsOf([found.owner, ...found.coOwners], viewer.person, reading) : [];
    return {
      id: card.id,
      title: card.title,
      owner: card.owner,
      status: card.status,
      dialogue: card.dialogue,
      themes: card.themes,
      need: say(found.need, language),
      requirements: found.requirements.map((requirement) => requirementOf(requirement, language)),
      original: found.original,
      constraints: [...found.constraints],
      notPrescribed: [...found.notPrescribed],
      acceptableTrl: [found.acceptableTrl[0], found.acceptableTrl[1]],
      stages: [...found.acceptableStages],
      routes: [...found.routes],
      value: band && { currency: band.currency, min: band.min, max: band.max },
      lifeEvent: found.lifeEvent,
      dataOffered: [...found.dataOffered],
      contacts: dialogueOf(found) === "open" ? contacts : [],
      disclaimer: say(reading.conference.disclaimer, language),
      labels: labelsFor(ports.taxonomy, language, [...ids, ...contacts.map(({ role }) => role)]),
    };
  };

const text = (value: number | string | null): string | null => (value === null ? null : String(value));

const requirementOf = (of: FunctionalRequirement, language: Language): ChallengeView["requirements"][number] => ({
  id: of.id,
  text: say(of.text, language),
  metric: of.metric,
  baseline: text(of.baseline),
  target: text(of.target),
  unit: unitWords(of.unit, language),
  evidence: of.evidence,
});

/** The owners' people who answer for needs and whom the reader may ask: open, of another organisation, with a common language. */
function contactsOf(owners: readonly string[], me: PersonId, reading: Reading): ChallengeView["contacts"] {
  const mine = reading.people.get(me);
  if (!mine) return [];
  return [...reading.people.values()]
    .filter((person) => owners.includes(person.org) && person.side === "municipality" && mayMeet(mine, person).ok)
    .sort((a, b) => owners.indexOf(a.org) - owners.indexOf(b.org) || (a.id < b.id ? -1 : 1))
    .map((person) => personCard(person, reading));
}
