import { Notice } from "../../components/notice.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { TimeToAnswer } from "../../features/meeting/time-to-answer.tsx";
import { nameOf } from "../../features/meeting/words.ts";
import { useT } from "../../i18n/provider.tsx";

/** Where the meeting stands, in a sentence: who is waited for, who ended it, whether time ran out. */
export function Standing({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  const ender = nameOf(t, meeting.others, meeting.endedBy);
  const byOrganisers = meeting.state === "withdrawn" && meeting.endedBy === null;
  const mine = meeting.endedBy !== null && !meeting.others.some(({ id }) => id === meeting.endedBy);
  switch (meeting.state) {
    case "proposed":
      return (
        <>
          <ByOrganisers meeting={meeting} />
          <TimeToAnswer meeting={meeting} />
        </>
      );
    case "declined":
    case "withdrawn":
    case "cancelled":
      return (
        <Notice>
          <p>
            {byOrganisers
              ? t("meetings.ended.withdrawn.organisers")
              : mine
                ? t(`meetings.ended.${meeting.state}.mine`)
                : t(`meetings.ended.${meeting.state}.theirs`, { name: ender })}
          </p>
        </Notice>
      );
    case "expired":
      return (
        <Notice>
          <p>{t("meetings.ended.expired")}</p>
        </Notice>
      );
    default:
      return null;
  }
}

/** Where the organisers have proposed the meeting, or put it to another time: that, and that it needs everyone's yes. */
function ByOrganisers({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  const moved = meeting.retimed !== null && meeting.retimed.start !== meeting.start;
  if (!moved && meeting.kind !== "planned") return null;
  return (
    <Notice title={moved ? t("meetings.new-time") : t("meetings.by-organisers")}>
      <p>{t(moved ? "meetings.retimed.ask" : "meetings.by-organisers-hint")}</p>
    </Notice>
  );
}
