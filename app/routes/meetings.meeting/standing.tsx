import { Notice } from "../../components/notice.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { TimeToAnswer } from "../../features/meeting/time-to-answer.tsx";
import { nameOf } from "../../features/meeting/words.ts";
import { useT } from "../../i18n/provider.tsx";

/** Where the meeting stands, in a sentence: who is waited for, who ended it, whether time ran out. */
export function Standing({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  const ender = nameOf(t, meeting.others, meeting.endedBy);
  const mine = meeting.endedBy !== null && !meeting.others.some(({ id }) => id === meeting.endedBy);
  switch (meeting.state) {
    case "proposed":
      return <TimeToAnswer meeting={meeting} />;
    case "declined":
    case "withdrawn":
    case "cancelled":
      return (
        <Notice>
          <p>
            {mine
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
