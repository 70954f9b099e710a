import { Link } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { useNow } from "../../components/server-clock.tsx";
import { TimeLeft } from "../../components/time-left.tsx";
import { Range } from "../../components/when.tsx";
import type { Next } from "../../contract/views/now.ts";
import { SignalForm, SignalsOfOthers } from "../../features/meeting/signal-form.tsx";
import { partiesOf, tableBefore, titleOf } from "../../features/meeting/words.ts";
import { useViewer } from "../../features/viewer/use-shell.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** The one green card: what is next for the reader, how soon, and where to go. */
export function NextCard({ next }: { next: Next | null }) {
  const t = useT();
  if (!next)
    return (
      <section className="card hero stack" aria-labelledby="next">
        <h1 id="next">{t("now.nothing-next")}</h1>
        <p className="small">{t("now.nothing-next-hint")}</p>
        <div className="row wrap">
          <LinkButton to="/programme" tone="on-pine">
            {t("shell.programme")}
          </LinkButton>
          <LinkButton to="/meetings">{t("meetings.suggestions")}</LinkButton>
        </div>
      </section>
    );
  const { start, end } = next.kind === "meeting" ? next.meeting : next.session;
  return (
    <section className="card hero stack" aria-labelledby="next">
      <div className="row wrap between small">
        <HowSoon start={start} end={end} />
        <Range start={start} end={end} />
      </div>
      {next.kind === "meeting" ? <NextMeeting meeting={next.meeting} /> : <NextSession session={next.session} />}
    </section>
  );
}

function HowSoon({ start, end }: { start: number; end: number }) {
  const begun = useNow(5_000) >= start;
  return (
    <span>
      {begun ? (
        <TimeLeft key="end" ticking="now.running-until" still="now.running-till" deadline={end} look="minutes" />
      ) : (
        <TimeLeft key="start" ticking="now.next-in" still="now.next-at" deadline={start} look="minutes" />
      )}
    </span>
  );
}

function NextMeeting({ meeting }: { meeting: Extract<Next, { kind: "meeting" }>["meeting"] }) {
  const t = useT();
  const format = useFormat();
  const names = meeting.others.map(({ name }) => name);
  const parties = partiesOf(t, meeting);
  const movedFrom = tableBefore(meeting);
  return (
    <>
      <h1 id="next">
        <Link className="plain-link" to={`/meetings/m/${meeting.id}`}>
          {titleOf(t, format, meeting)}
        </Link>
      </h1>
      <p className="small">
        {meeting.table !== null && <b>{t("common.table", { table: meeting.table })}, </b>}
        <Content of={meeting.room.name} />
        {parties && <> · {parties}</>}
        <br />
        <span className="muted">{format.list(names)}</span>
        {movedFrom !== null && (
          <>
            <br />
            <b>{t("meetings.retimed.table", { table: movedFrom })}</b>
          </>
        )}
        {meeting.state === "booked" && meeting.clash && (
          <>
            <br />
            {t("now.clashes")}
          </>
        )}
      </p>
      <SignalsOfOthers meeting={meeting} />
      <SignalForm meeting={meeting} onPine />
    </>
  );
}

function NextSession({ session }: { session: Extract<Next, { kind: "session" }>["session"] }) {
  const t = useT();
  const half = useViewer()?.half;
  const own = session.halves.some(({ id }) => id === half?.id);
  return (
    <>
      <h1 id="next">
        <Link className="plain-link" to={`/programme/${session.id}`}>
          <Content of={session.title} />
        </Link>
      </h1>
      <p className="small">
        <b>
          <Content of={session.room.name} />
        </b>
        {own && half && <> · {t("now.with-half", { half: half.label.text })}</>}
        {session.clash && (
          <>
            <br />
            {t("now.clashes")}
          </>
        )}
      </p>
    </>
  );
}
