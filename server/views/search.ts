import type { SearchHit } from "../../app/contract/views/programme.ts";
import { placed } from "../../app/domain/programme/placed.ts";
import { type Findable, search as find, type SearchIndex, searchIndex } from "../../app/domain/programme/search.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { roomMark } from "./cards/place.ts";
import { UNPUBLISHED } from "./challenges.ts";
import { type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

const SHOWN = 40;
const MOST_LETTERS = 100;

/** Sessions, challenges and organisations, and people for those signed in, that hold every word asked for; best first. */
export const createSearchView = (ports: Ports): Views["search"] => {
  const kept = new Map<string, Kept>();
  return async function search(viewer, language, asked) {
    const query = asked.normalize("NFC").trim().slice(0, MOST_LETTERS);
    if (query === "") return { query, hits: [], more: 0 };
    const reading = await read(ports, language);
    const name = `${language} ${viewer ? "people too" : "public"}`;
    const { index } = keep(kept, name, reading, () => [
      ...sessions(reading),
      ...challenges(reading),
      ...organisations(reading),
      ...(viewer ? people(reading) : []),
    ]);
    const hits = find(index, query);
    return { query, hits: hits.slice(0, SHOWN), more: Math.max(0, hits.length - SHOWN) };
  };
};

/** Folding every word takes 20 ms, so an index stands until one of its sources is another. */
type Kept = { sources: readonly unknown[]; index: SearchIndex<SearchHit> };

function keep(kept: Map<string, Kept>, name: string, of: Reading, things: () => Findable<SearchHit>[]): Kept {
  const sources = [of.release.version, of.conference.id, of.challenges, of.organisations, of.people];
  const known = kept.get(name);
  if (known?.sources.every((source, at) => source === sources[at])) return known;
  const made = { sources, index: searchIndex(things()) };
  kept.set(name, made);
  return made;
}

const textsOf = (content: Partial<Record<string, string>>): string[] =>
  Object.values(content).flatMap((text) => text ?? []);

function sessions(reading: Reading): Findable<SearchHit>[] {
  const { release, language, organisations } = reading;
  const speakers = new Map(release.speakers.map((speaker) => [speaker.id, speaker]));
  return placed(release).map(({ id, title, start, room, speakers: ids }) => {
    const names = ids.flatMap((speaker) => {
      const { name, org } = speakers.get(speaker) ?? { name: "", org: null };
      return [name, (org && organisations.get(org)?.name) ?? ""];
    });
    const item = {
      kind: "session" as const,
      id,
      title: say(title, language),
      start,
      room: roomMark(room, reading).name,
    };
    return { item, fields: [textsOf(title).join(" "), names.join(" ")] };
  });
}

const challenges = ({ challenges: all, organisations, language }: Reading): Findable<SearchHit>[] =>
  [...all.values()]
    .filter(({ status }) => !UNPUBLISHED.has(status))
    .map(({ id, title, owner: org }) => {
      const owner = organisations.get(org)?.name ?? "";
      const item = { kind: "challenge" as const, id, title: say(title, language), owner };
      return { item, fields: [textsOf(title).join(" "), owner] };
    });

const organisations = ({ organisations: all }: Reading): Findable<SearchHit>[] =>
  [...all.values()].map(({ id, name, side, city }) => ({
    item: { kind: "organisation", id, name, side, city },
    fields: [name, city ?? ""],
  }));

const people = ({ people: all, organisations }: Reading): Findable<SearchHit>[] =>
  [...all.values()].map(({ id, name, org: orgId, side }) => {
    const org = organisations.get(orgId)?.name ?? "";
    return { item: { kind: "person", id, name, org, side }, fields: [name, org] };
  });
