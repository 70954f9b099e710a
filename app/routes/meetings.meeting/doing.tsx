import { LinkButton } from "../../components/button.tsx";
import { useNow } from "../../components/server-clock.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { AnswerForm } from "../../features/meeting/answer-form.tsx";
import { ReportForm } from "../../features/meeting/report-form.tsx";
import { SignalForm, SignalsOfOthers } from "../../features/meeting/signal-form.tsx";
import { TimeOfMeeting } from "../../features/meeting/time-of-meeting.tsx";
import { WithdrawForm } from "../../features/meeting/withdraw-form.tsx";
import { useT } from "../../i18n/provider.tsx";

/** What the reader can do about the meeting as it stands. */
export function Doing({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  const now = useNow(5_000);
  const [other] = meeting.others;
  switch (meeting.state) {
    case "proposed":
      if (!meeting.iSaidYes) return <AnswerForm meeting={meeting} />;
      return meeting.byMe ? <WithdrawForm meeting={meeting} /> : null;
    case "booked":
      return (
        <section className="stack" aria-label={t("meetings.state.booked")}>
          <p>
            <TimeOfMeeting span={meeting} />
          </p>
          <SignalsOfOthers meeting={meeting} />
          <SignalForm meeting={meeting} />
          {now >= meeting.start && <ReportForm meeting={meeting} />}
          <WithdrawForm meeting={meeting} />
        </section>
      );
    case "over":
      return <ReportForm meeting={meeting} />;
    default:
      return other ? (
        <LinkButton to={`/meetings/propose/${other.id}`} block>
          {t("meetings.propose-again")}
        </LinkButton>
      ) : null;
  }
}
