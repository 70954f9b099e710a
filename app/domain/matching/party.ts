import type { Organisation } from "../organisation.ts";
import type { Person } from "../person.ts";

/** One person with the organisation they speak for, and what the two say in words that can be compared. */
export type Party = {
  person: Person;
  org: Organisation;
  /** Need words the party can answer: the person's own, else those of a startup or another supplier. */
  answers: readonly string[];
  /** Support the party gives, `offer.*`: the person's own, else the organisation's. */
  gives: readonly string[];
  /** What the party says it looks for in plain words ("pilot"): the person's own, else, where they say nothing, the organisation's. */
  looksFor: readonly string[];
  /** Support the party wants, `offer.*`: named by the person, and what answers the plain words. */
  wants: readonly string[];
  /** Need words the person names as their own; empty where they leave it to their organisation's challenges. */
  needs: readonly string[];
};

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
const or = (own: readonly string[], otherwise: readonly string[]): readonly string[] =>
  own.length > 0 ? own : otherwise;

/** Lays out a person for matching: once, since every pair asks for the words. O(words). */
export function partyOf(person: Person, org: Organisation): Party {
  const plain = person.needs.filter((word) => Object.hasOwn(SUPPORT_FOR, word));
  const looksFor = or(plain, person.needs.length > 0 ? [] : org.lookingFor);
  const wants = [...words(person.needs, "offer."), ...looksFor.flatMap((what) => SUPPORT_FOR[what] ?? [])];
  return {
    person,
    org,
    answers: or(words(person.offers, "need."), org.needTypes),
    gives: or(words(person.offers, "offer."), org.supportOffers),
    looksFor,
    wants: [...new Set(wants)],
    needs: words(person.needs, "need."),
  };
}

/** Need words a party has: its own, else `owned`, those of its organisation's challenges. */
export const has = ({ needs }: Party, owned: readonly string[]): readonly string[] => or(needs, owned);

/** The plain words of `party` that one of `offers` answers. */
export const lookedFor = ({ looksFor }: Party, offers: readonly string[]): string[] =>
  looksFor.filter((what) => SUPPORT_FOR[what]?.some((offer) => offers.includes(offer)));

export const shared = (a: readonly string[], b: readonly string[]): string[] => a.filter((word) => b.includes(word));
