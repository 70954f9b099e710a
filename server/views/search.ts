import type { SearchHit } from "../../app/contract/views/programme.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { roomMark } from "./cards/place.ts";
import { UNPUBLISHED } from "./challenges.ts";
import { placedOf } from "./days.ts";
import { foundIn } from "./found-in.ts";
import { type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

const SHOWN = 40;
const LEAST_LETTERS = 2;

/** Sessions, challenges, organisations and, for those signed in, people whose names or titles hold all words asked for. */
export const createSearchView = (ports: Ports): Views["search"] =>
  async function search(viewer, language, asked) {
    const query = asked.normalize("NFC").trim().slice(0, 100);
    if (query.length < LEAST_LETTERS) return { query, hits: [], more: 0 };
    const reading = await read(ports, language);
    const found = foundIn(query);
    const hits = [
      ...sessionHits(found, reading),
      ...challengeHits(found, reading),
      ...organisationHits(found, reading),
      ...(viewer ? personHits(found, reading) : []),
    ];
    return { query, hits: hits.slice(0, SHOWN), more: Math.max(0, hits.length - SHOWN) };
  };

type Found = (...texts: (string | null | undefined)[]) => boolean;

const sessionHits = (found: Found, reading: Reading): SearchHit[] => {
  const { release, language, organisations } = reading;
  const speakers = new Map(release.speakers.map((speaker) => [speaker.id, speaker]));
  return placedOf(release)
    .filter((session) => {
      const people = session.speakers.flatMap((id) => speakers.get(id) ?? []);
      const names = people.flatMap(({ name, org }) => [name, org && organisations.get(org)?.name]);
      return found(...Object.values(session.title), ...names);
    })
    .map(({ id, title, start, room }) => ({
      kind: "session",
      id,
      title: say(title, language),
      start,
      room: roomMark(room, reading).name,
    }));
};

const challengeHits = (found: Found, { challenges, organisations, language }: Reading): SearchHit[] =>
  [...challenges.values()]
    .filter(({ status }) => !UNPUBLISHED.has(status))
    .filter(({ title, owner }) => found(...Object.values(title), organisations.get(owner)?.name))
    .map(({ id, title, owner }) => ({
      kind: "challenge",
      id,
      title: say(title, language),
      owner: organisations.get(owner)?.name ?? "",
    }));

const organisationHits = (found: Found, { organisations }: Reading): SearchHit[] =>
  [...organisations.values()]
    .filter(({ name, city }) => found(name, city))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, side, city }) => ({ kind: "organisation", id, name, side, city }));

const personHits = (found: Found, { people, organisations }: Reading): SearchHit[] =>
  [...people.values()]
    .filter(({ name, org }) => found(name, organisations.get(org)?.name))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, org, side }) => ({ kind: "person", id, name, org: organisations.get(org)?.name ?? "", side }));
