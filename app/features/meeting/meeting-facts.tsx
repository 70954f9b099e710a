import { Content } from "../../components/content.tsx";
import { Icon } from "../../components/icon.tsx";
import { Range, When } from "../../components/when.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { partiesOf, tableBefore } from "./words.ts";

/** When, where and about what. A proposal has no table yet: it gets one when it is booked. */
export function MeetingFacts({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  const format = useFormat();
  const parties = partiesOf(t, meeting);
  const { retimed } = meeting;
  const movedFrom = tableBefore(meeting);
  return (
    <dl className="facts">
      <div>
        <dt>
          <Icon name="clock" />
          <span className="unseen">{t("meetings.time")}</span>
        </dt>
        <dd>
          <When at={meeting.start} look="day" /> <Range start={meeting.start} end={meeting.end} />
          {meeting.state === "proposed" && retimed && retimed.start !== meeting.start && (
            <>
              <br />
              <b>{t("meetings.retimed.time", { moment: format.moment(retimed.start) })}</b>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>
          <Icon name="table" />
          <span className="unseen">{t("meetings.place")}</span>
        </dt>
        <dd>
          {meeting.table !== null && (
            <>
              <b>{t("common.table", { table: meeting.table })}</b>,{" "}
            </>
          )}
          <Content of={meeting.room.name} />
          {parties && <span className="muted"> · {parties}</span>}
          {movedFrom !== null && (
            <>
              <br />
              <b>{t("meetings.retimed.table", { table: movedFrom })}</b>
            </>
          )}
        </dd>
      </div>
      {meeting.challenge && (
        <div>
          <dt>
            <Icon name="challenges" />
            <span className="unseen">{t("meetings.about-need")}</span>
          </dt>
          <dd>
            <Content of={meeting.challenge.title} />
          </dd>
        </div>
      )}
      {meeting.state === "booked" && meeting.clash && (
        <div>
          <dt>
            <Icon name="warn" />
          </dt>
          <dd>
            {meeting.clash.kind === "session"
              ? t("programme.clash-session", { title: meeting.clash.title })
              : t("now.clashes")}
          </dd>
        </div>
      )}
    </dl>
  );
}
