import type { ConflictView } from "../../app/contract/views/planning.ts";
import type { PersonId } from "../../app/domain/id.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import type { PlanConflict } from "../../app/domain/planning/run/proposal.ts";
import type { Draft } from "../../app/domain/programme/session.ts";
import { type Said, say } from "../../app/domain/said.ts";
import { namesOf, type Reading } from "./reading.ts";

/** Titles of everything the draft or the release holds. */
export const titlesOf = (draft: Draft | null, { release, language }: Reading): Map<string, Said> =>
  new Map(
    [...release.sessions, ...(draft?.sessions ?? [])].map(({ id, title }) => [id as string, say(title, language)]),
  );

/** A conflict with the names of what it is about. */
export function conflictView(
  conflict: PlanConflict,
  draft: Draft | null,
  meetings: ReadonlyMap<string, Meeting>,
  reading: Reading,
): ConflictView {
  const titles = titlesOf(draft, reading);
  const speakers = new Map((draft?.speakers ?? []).map(({ id, name }) => [id as string, name]));
  const name = (id: string) => speakers.get(id) ?? namesOf([id as PersonId], reading)[0];
  const named = <Name>(ids: readonly string[], of: (id: string) => Name | undefined): Record<string, Name> =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const found = of(id);
        return found === undefined ? [] : [[id, found]];
      }),
    );
  const { sessions, people, meetings: about } = idsOf(conflict);
  return {
    conflict,
    sessions: named(sessions, (id) => titles.get(id)),
    people: named(people, name),
    meetings: named(about, (id) => {
      const meeting = meetings.get(id);
      return meeting && namesOf(meeting.parties, reading);
    }),
  };
}

/** The ids a conflict names, by what they are of. Speakers and people share a list. */
function idsOf(conflict: PlanConflict): { sessions: string[]; people: string[]; meetings: string[] } {
  return {
    sessions: [
      ...("session" in conflict ? [conflict.session] : []),
      ...("sessions" in conflict ? conflict.sessions : []),
    ],
    people: [
      ...("speaker" in conflict ? [conflict.speaker] : []),
      ...("person" in conflict ? [conflict.person] : []),
      ...("parties" in conflict ? conflict.parties : []),
    ],
    meetings: [
      ...("meeting" in conflict ? [conflict.meeting] : []),
      ...("meetings" in conflict && Array.isArray(conflict.meetings) ? conflict.meetings : []),
    ],
  };
}
