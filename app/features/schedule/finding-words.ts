import type { DraftSession, ScheduleView } from "../../contract/views/organiser.ts";
import type { RoomId, SessionId } from "../../domain/id.ts";
import type { Finding } from "../../domain/programme/clash.ts";
import type { Format } from "../../i18n/format.ts";
import type { T } from "../../i18n/translate.ts";

/** What the words need to know of a draft. */
export type Facts = { sessions: readonly DraftSession[] } & Pick<ScheduleView, "rooms" | "halves">;

/** A finding in words: what kind of thing is wrong, and what it is about. */
export function findingWords(t: T, format: Format, finding: Finding, facts: Facts): { title: string; text: string } {
  return { title: t(`organiser.finding.${finding.code}`), text: textOf(t, format, finding, facts) };
}

function textOf(t: T, format: Format, finding: Finding, facts: Facts): string {
  const of = finding.sessions.map((id) => sessionOf(id, facts));
  const [first, second] = of;
  const [one, other] = [quoted(t, first), quoted(t, second)];
  switch (finding.code) {
    case "room-taken":
      return t("organiser.finding.room-taken.text", { one, other, room: roomName(finding.room, facts) });
    case "speaker-taken": {
      const name = first?.speakerNames[first.speakers.indexOf(finding.speaker)] ?? "";
      const times = { time: first ? format.time(first.start) : "", later: second ? format.time(second.start) : "" };
      return t("organiser.finding.speaker-taken.text", { name, one, other, ...times });
    }
    case "half-split": {
      const half = facts.halves.find(({ id }) => id === finding.half)?.label.text ?? "";
      return t("organiser.finding.half-split.text", { half, one, other });
    }
    case "beside-plenary":
      return t("organiser.finding.beside-plenary.text", { one, other });
    case "room-too-small": {
      const { interest, seats } = finding;
      return t("organiser.finding.room-too-small.text", { one, interest, seats, room: roomName(finding.room, facts) });
    }
    case "outside-the-day":
      return t("organiser.finding.outside-the-day.text", { one });
    case "swap-not-parallel":
    case "swap-out-of-order":
      return t(`organiser.finding.${finding.code}.text`, {
        pass: finding.pass,
        sessions: format.list(of.map((session) => quoted(t, session))),
      });
  }
}

const sessionOf = (id: SessionId, { sessions }: Facts) => sessions.find((session) => session.id === id);
const quoted = (t: T, session: DraftSession | undefined) => t("organiser.quoted", { title: session?.title.text ?? "" });

/** The name of a room in the reader's language. */
export const roomName = (room: RoomId, { rooms }: Pick<Facts, "rooms">): string =>
  rooms.find(({ id }) => id === room)?.name.text ?? "";
