import { Button } from "../../components/button.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import type { Report } from "../../domain/meeting/meeting.ts";
import { useT } from "../../i18n/provider.tsx";
import { CommandForm } from "../command/command-form.tsx";

const REPORTS: readonly Report[] = ["follow-up", "good", "nothing", "missed"];

/** How it went, for the reader alone to tell; may be changed. */
export function ReportForm({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  return (
    <section className="stack tight" aria-label={t("meetings.report.title")}>
      <p>
        <b>{t("meetings.report.title")}</b>
      </p>
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
    </section>
  );
}
