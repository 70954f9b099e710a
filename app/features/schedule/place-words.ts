import type { DraftSession, Place } from "../../contract/views/organiser.ts";
import type { Format } from "../../i18n/format.ts";
import type { T } from "../../i18n/translate.ts";
import { type Facts, roomName } from "./finding-words.ts";
import type { Wish } from "./wish.ts";

/** "Skogen 14:15–15:30", with the day where it is asked for. */
export function placeWords(t: T, format: Format, at: Wish | DraftSession, facts: Facts, withDay = false): string {
  const room = roomName(at.room, facts);
  const range = format.range(at.start, at.end);
  return withDay
    ? t("organiser.place-day", { room, day: format.day(at.start), range })
    : t("organiser.place", { room, range });
}

/** "Skogen ons 4 nov 14:15–15:30" of a place as the diff names it. */
export const changePlace = (t: T, format: Format, { room, start, end }: Place): string =>
  t("organiser.place-day", { room: room.text, day: format.day(start), range: format.range(start, end) });
