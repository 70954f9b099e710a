import type { ConflictView } from "../../contract/views/planning.ts";
import type { Format } from "../../i18n/format.ts";
import type { T } from "../../i18n/translate.ts";

/** Why there is no plan, in words, with the names of those it is about. */
export function conflictWords(t: T, format: Format, { conflict, sessions, people, meetings }: ConflictView): string {
  const session = (id: string) => t("organiser.quoted", { title: sessions[id]?.text ?? id });
  const name = (id: string) => people[id] ?? id;
  const meeting = (id: string) => (meetings[id] ?? [id]).join(" – ");
  switch (conflict.code) {
    case "no-start":
    case "no-room":
      return t(`planning.conflict.${conflict.code}`, { session: session(conflict.session) });
    case "order":
    case "sessions-together":
      return t(`planning.conflict.${conflict.code}`, { sessions: format.list(conflict.sessions.map(session)) });
    case "speaker-full":
      return t("planning.conflict.speaker-full", {
        name: name(conflict.speaker),
        sessions: format.list(conflict.sessions.map(session)),
        needed: conflict.needed,
        free: conflict.free,
      });
    case "too-few-slots":
      return t("planning.conflict.too-few-slots", { needed: conflict.needed, there: conflict.there });
    case "cohort-rooms":
      return t("planning.conflict.cohort-rooms", {
        size: conflict.size,
        rooms: conflict.rooms,
        stations: conflict.stations,
      });
    case "rounds":
      return t("planning.conflict.rounds", { rounds: conflict.rounds });
    case "nowhere":
      return t("planning.conflict.nowhere", { names: format.list(conflict.parties.map(name)) });
    case "meeting-order":
    case "meetings-together":
      return t(`planning.conflict.${conflict.code}`, { meetings: conflict.meetings.map(meeting).join("; ") });
    case "person-full":
      return t("planning.conflict.person-full", {
        name: name(conflict.person),
        meetings: conflict.meetings,
        slots: conflict.slots,
      });
    case "too-many":
      return t("planning.conflict.too-many", {
        name: name(conflict.person),
        meetings: conflict.meetings,
        most: conflict.most,
      });
    case "tables-full":
      return t("planning.conflict.tables-full", {
        meetings: conflict.meetings,
        range: format.range(conflict.from, conflict.to),
        places: conflict.places,
      });
    default:
      return t(`planning.conflict.${conflict.code}`);
  }
}
