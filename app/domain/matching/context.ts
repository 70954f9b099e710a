import type { Challenge } from "../challenge/challenge.ts";
import { dialogueOf } from "../challenge/dialogue.ts";
import type { OrgId, PersonId } from "../id.ts";
import type { Organisation } from "../organisation.ts";
import type { Person } from "../person.ts";
import { type Party, partyOf } from "./party.ts";
import { type Tied, tiedTo } from "./tie.ts";

/** What matching needs to know of a conference, laid out for fast reading. Made once per view or round. */
export type MatchContext = {
  /** By id, in the order of ids, so that every list made from it is the same on every machine. */
  parties: ReadonlyMap<PersonId, Party>;
  /** Innovation environments' people who may broker for a startup, nearest first; worked out once for each startup. */
  tiedTo: (startup: Party) => readonly Tied[];
  /** Challenges of an owner or co-owner on which dialogue is open. */
  openChallenges: ReadonlyMap<OrgId, readonly Challenge[]>;
  /** Need words of all its challenges that are out, whatever their state. */
  ownedNeeds: ReadonlyMap<OrgId, readonly string[]>;
  near: (a: string, b: string) => boolean;
};

/** Lays out the conference for matching. O(people · log people + challenges). */
export function matchContext(from: {
  people: ReadonlyMap<PersonId, Person>;
  organisations: ReadonlyMap<OrgId, Organisation>;
  challenges: Iterable<Challenge>;
  neighbours: (region: string) => readonly string[];
}): MatchContext {
  const parties = new Map<PersonId, Party>();
  for (const person of [...from.people.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const org = from.organisations.get(person.org);
    if (org) parties.set(person.id, partyOf(person, org));
  }
  const openChallenges = new Map<OrgId, Challenge[]>();
  const ownedNeeds = new Map<OrgId, string[]>();
  for (const challenge of from.challenges) {
    for (const owner of new Set([challenge.owner, ...challenge.coOwners])) {
      if (dialogueOf(challenge) === "open") append(openChallenges, owner, [challenge]);
      append(ownedNeeds, owner, challenge.needTypes);
    }
  }
  for (const [owner, words] of ownedNeeds) ownedNeeds.set(owner, [...new Set(words)]);
  const brokers = [...parties.values()].filter(({ person }) => person.side === "incubator" && person.open);
  const near = (a: string, b: string) => from.neighbours(a).includes(b) || from.neighbours(b).includes(a);
  const known = new Map<PersonId, readonly Tied[]>();
  const tied = (startup: Party): readonly Tied[] => {
    const ties = known.get(startup.person.id) ?? tiedTo(startup, brokers);
    known.set(startup.person.id, ties);
    return ties;
  };
  return { parties, tiedTo: tied, openChallenges, ownedNeeds, near };
}

function append<Item>(lists: Map<OrgId, Item[]>, key: OrgId, items: readonly Item[]): void {
  const list = lists.get(key);
  if (list) list.push(...items);
  else lists.set(key, [...items]);
}
