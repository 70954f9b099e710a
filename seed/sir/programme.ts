import type { OrgId } from "../../app/domain/id.ts";
import type { Language, Localised } from "../../app/domain/language.ts";
import type { Placement, Session, Speaker } from "../../app/domain/programme/session.ts";
import { organisations, programme } from "./source.ts";
import { idOf, idsOf, instantOf } from "./words.ts";

const PAUSES = new Set(["fmt.break", "fmt.meal", "fmt.registration"]);
/** Guests from Scotland, the Netherlands and Denmark speak English; the data names their programmes and no language. */
const ENGLISH_TOO = new Set(["se.18"]);

type Source = (typeof programme.sessions)[number];

const norwegian = new Set(organisations.filter(({ country }) => country === "NO").map(({ id }) => id));
const homeOf = new Map(programme.speakers.map(({ id, orgId }) => [id, orgId]));

/** Swedish, and what the speakers' organisations add. */
function languagesOf({ id, speakerIds }: Source): Language[] {
  const fromNorway = speakerIds.some((speaker) => norwegian.has(homeOf.get(speaker) ?? ""));
  return ["sv", ...(fromNorway ? (["nb"] as const) : []), ...(ENGLISH_TOO.has(id) ? (["en"] as const) : [])];
}

/** The note of the data set's author about placeholders is not for readers of the programme. */
const forReaders = (abstract: Localised): Localised =>
  Object.fromEntries(
    Object.entries(abstract).map(([language, text]) => [
      language,
      text.replace(/ (Titel från seed|Title from the seed)[^.]*\.$/, ""),
    ]),
  );

const session = (source: Source): Session => ({
  id: idOf(source.id),
  title: source.title,
  abstract: forReaders(source.abstract),
  format: source.format,
  track: idOf(source.trackId),
  access: source.access,
  halves: idsOf(source.halfIds ?? []),
  swap: source.swapPairId ?? null,
  pass: source.passNo ?? null,
  speakers: idsOf(source.speakerIds),
  capacity: source.capacity ?? null,
  languages: languagesOf(source),
  pause: PAUSES.has(source.format),
  challenges: idsOf(source.challengePitches ?? source.challengeIds ?? []),
});

export const sessions: Session[] = programme.sessions.map(session);

export const speakers: Speaker[] = programme.speakers.map(({ id, displayName, title, orgId, role, real }) => ({
  id: idOf(id),
  name: displayName,
  title: title ?? "",
  org: orgId === null ? null : idOf<OrgId>(orgId),
  role,
  real,
}));

export const placements: Placement[] = programme.sessions.map(({ id, roomId, startsAt, endsAt }) => ({
  session: idOf(id),
  room: idOf(roomId),
  start: instantOf(startsAt),
  end: instantOf(endsAt),
}));
