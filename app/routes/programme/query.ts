import type { ProgrammeQuery } from "../../contract/views/programme.ts";
import type { TrackId } from "../../domain/id.ts";
import { LANGUAGES } from "../../domain/language.ts";

/** The part of the programme an address asks for. What cannot be read is not asked for. */
export function queryOf(url: URL): ProgrammeQuery {
  const of = (name: string) => url.searchParams.get(name) || null;
  const day = of("day");
  return {
    day: day !== null && /^\d{1,2}$/.test(day) ? Number(day) : null,
    track: of("track") as TrackId | null,
    language: LANGUAGES.find((language) => language === of("lang")) ?? null,
    mine: of("mine") === "1",
  };
}

/** The address of that part; the other way round of `queryOf`. */
export function addressOf({ day, track, language, mine }: ProgrammeQuery): string {
  const search = new URLSearchParams();
  if (day !== null) search.set("day", String(day));
  if (track) search.set("track", track);
  if (language) search.set("lang", language);
  if (mine) search.set("mine", "1");
  const text = search.toString();
  return text ? `/programme?${text}` : "/programme";
}
