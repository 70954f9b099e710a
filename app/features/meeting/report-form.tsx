import { Button } from "../../components/button.tsx";
import { useNow } from "../../components/server-clock.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { later, MINUTE } from "../../domain/instant.ts";
import type { Report } from "../../domain/meeting/meeting.ts";
import { useT } from "../../i18n/provider.tsx";
import { CommandForm } from "../command/command-form.tsx";

/** The last minutes of a meeting, when it can be told how it went. */
const ASK_MINUTES = 2;
const REPORTS: readonly Report[] = ["follow-up", "good", "nothing", "missed"];

/**
 * How it went, for the reader alone to tell; may be changed. While people still talk it is folded, so that nobody at the
 * table is asked to judge the other; it opens by itself in the last minutes.
 */
export function ReportForm({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  const now = useNow(10_000);
  const title = <b>{t("meetings.report.title")}</b>;
  if (now < meeting.end)
    return (
      <details className="fold" open={now >= later(meeting.end, -ASK_MINUTES * MINUTE)}>
        <summary>{title}</summary>
        <Reports meeting={meeting} />
      </details>
    );
  return (
    <section className="stack tight" aria-label={t("meetings.report.title")}>
      <p>{title}</p>
      <Reports meeting={meeting} />
    </section>
  );
}

function Reports({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  return (
    <div className="stack tight">
      <CommandForm intent="meeting:report" fixed={{ meeting: meeting.id }} look="picks">
        {(sending) => {
          const mine = sending?.get("report") ?? meeting.myReport;
          return REPORTS.map((report) => (
            <Button
              key={report}
              name="report"
              value={report}
              tone={mine === report ? "primary" : "plain"}
              icon={mine === report ? "check" : undefined}
              aria-pressed={mine === report}
            >
              {t(`meetings.report.${report}`)}
            </Button>
          ));
        }}
      </CommandForm>
      <p className="hint">{t("meetings.report.hint")}</p>
    </div>
  );
}
