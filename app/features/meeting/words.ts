import type { MeetingCard, PersonCard } from "../../contract/views/shared.ts";
import type { Format } from "../../i18n/format.ts";
import type { T } from "../../i18n/translate.ts";
import { orgNames } from "../person/names.ts";

/** "Möte med Uppsala kommun och Krinova". */
export const titleOf = (t: T, format: Format, meeting: Pick<MeetingCard, "others">): string =>
  t("now.meeting-with", { name: format.list(orgNames(meeting.others)) });

/** "tre parter", the reader included; null for two, which is what everyone expects. */
export const partiesOf = (t: T, meeting: Pick<MeetingCard, "others">): string | null =>
  meeting.others.length > 1 ? t("meetings.parties.three") : null;

/** Name of the one among `people` with this id, or the reader's "du". */
export const nameOf = (t: T, people: readonly PersonCard[], id: string | null): string =>
  people.find((person) => person.id === id)?.name ?? t("common.you");

/** The table that the organisers have exchanged for the one a booked meeting has; null when they have not. */
export const tableBefore = ({ state, start, table, retimed }: MeetingCard): number | null =>
  state === "booked" && retimed?.start === start && retimed.table !== table ? retimed.table : null;
