import type { Organisation } from "../organisation.ts";
import type { Person } from "../person.ts";

/** One person with the organisation they speak for: what matching compares. */
export type Party = { person: Person; org: Organisation };

/** Support that answers what a startup says it looks for in plain words. */
export const SUPPORT_FOR: Record<string, readonly string[]> = {
  support: ["offer.business_dev", "offer.seed_capital", "offer.premises"],
  testbed: ["offer.testbed", "offer.student"],
  pilot: ["offer.pilot_lead", "offer.testbed"],
  need_owner: ["offer.scouting", "offer.broker"],
  customer: ["offer.broker", "offer.scouting"],
  references: ["offer.pilot_lead", "offer.broker"],
  international: ["offer.international"],
  spread: ["offer.international", "offer.broker"],
};

const words = (ids: readonly string[], list: "need." | "offer."): string[] => ids.filter((id) => id.startsWith(list));
const or = (own: string[], organisations: readonly string[]): readonly string[] =>
  own.length > 0 ? own : organisations;

/** Need words the party can answer: the person's own, else those of a startup or another supplier. */
export const answers = ({ person, org }: Party): readonly string[] => or(words(person.offers, "need."), org.needTypes);

/** Support the party gives, `offer.*`. */
export const gives = ({ person, org }: Party): readonly string[] =>
  or(words(person.offers, "offer."), org.supportOffers);

/** Need words the party has itself; `owned` are those of its organisation's challenges. */
export const has = ({ person }: Party, owned: readonly string[]): readonly string[] =>
  or(words(person.needs, "need."), owned);

/** What the party says it looks for in plain words ("pilot"): the person's own, else their organisation's. */
export const looksFor = ({ person, org }: Party): readonly string[] =>
  or(
    person.needs.filter((word) => word in SUPPORT_FOR),
    person.needs.length > 0 ? [] : org.lookingFor,
  );

/** Support the party wants, `offer.*`: named by the person, and what answers the plain words. */
export const wants = (party: Party): readonly string[] => [
  ...new Set([...words(party.person.needs, "offer."), ...looksFor(party).flatMap((what) => SUPPORT_FOR[what] ?? [])]),
];

/** The plain words that one of `offers` answers. */
export const lookedFor = (party: Party, offers: readonly string[]): string[] =>
  looksFor(party).filter((what) => SUPPORT_FOR[what]?.some((offer) => offers.includes(offer)));

export const shared = (a: readonly string[], b: readonly string[]): string[] => a.filter((word) => b.includes(word));
