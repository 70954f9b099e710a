import type { PersonId, SessionId } from "../../app/domain/id.ts";
import type { Chosen } from "../../app/domain/meeting/double-bookings.ts";
import { mySessions } from "../../app/domain/programme/my-day.ts";
import { takesTime } from "../../app/domain/programme/own.ts";
import { placedIn, type Reading } from "./reading.ts";

/** The sessions that take each one's time, worked out from what they chose rather than read off their calendars. One read. */
export async function chosenOf(ids: readonly PersonId[], reading: Reading): Promise<Map<PersonId, Chosen[]>> {
  const people = [...new Set(ids)];
  const choices = await reading.ports.choices.many(people);
  const sessions = placedIn(reading.release).filter(takesTime);
  const since = (session: SessionId) => reading.release.since?.[session] ?? reading.release.at;
  return new Map(
    people.map((id) => {
      const own = choices.get(id) ?? { starred: [], released: [] };
      const mine = mySessions(sessions, reading.people.get(id)?.half ?? null, own);
      return [id, mine.map(({ id: session, start, end }) => ({ session, start, end, since: since(session) }))];
    }),
  );
}
