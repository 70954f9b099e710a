import { Content } from "../../components/content.tsx";
import { ProgressOf } from "../../components/progress-of.tsx";
import { useNow } from "../../components/server-clock.tsx";
import { SideMark } from "../../components/side-mark.tsx";
import { Trio } from "../../components/trio.tsx";
import { Range } from "../../components/when.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { ReportForm } from "../../features/meeting/report-form.tsx";
import { SignalForm, SignalsOfOthers } from "../../features/meeting/signal-form.tsx";
import { TimeOfMeeting } from "../../features/meeting/time-of-meeting.tsx";
import { orgNames } from "../../features/person/names.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { useReread } from "../../realtime/use-reread.ts";

/** Two yeses: table, whom, and the clock of the meeting, first until it starts, then until it ends. */
export function AtTable({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  const format = useFormat();
  const begun = useNow(1_000) >= meeting.start;
  const reread = useReread();
  return (
    <div className="stack loose">
      <Trio {...(meeting.table === null ? {} : { number: meeting.table })} label={t("meet-now.shapes")} />
      <div className="stack tight centre">
        <p className="small">
          <TimeOfMeeting span={meeting} look="words" onTurn={reread} />
        </p>
        <h1 className="huge" tabIndex={-1}>
          {meeting.table === null
            ? format.list(orgNames(meeting.others))
            : t("meet-now.at-table", { name: format.list(orgNames(meeting.others)), table: meeting.table })}
        </h1>
        <p className="small">
          {format.list(meeting.others.map(({ name }) => name))}
          {meeting.others.map(({ id, side }) => (
            <span key={id}>
              {" "}
              · <SideMark kind={side} />
            </span>
          ))}
        </p>
        <p className="small muted">
          <Range start={meeting.start} end={meeting.end} /> · <Content of={meeting.room.name} />
        </p>
      </div>
      {begun && <ProgressOf start={meeting.start} end={meeting.end} />}
      <SignalsOfOthers meeting={meeting} />
      {begun ? <ReportForm meeting={meeting} /> : <SignalForm meeting={meeting} />}
    </div>
  );
}
