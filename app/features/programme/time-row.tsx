import { Link } from "@remix-run/react";
import { useMemo } from "react";
import { Content } from "../../components/content.tsx";
import { Icon } from "../../components/icon.tsx";
import { join } from "../../components/join.ts";
import { Kept } from "../../components/kept.tsx";
import { When } from "../../components/when.tsx";
import type { Row } from "../../contract/views/programme.ts";
import type { SessionCard } from "../../contract/views/shared.ts";
import { read, type Written } from "../../contract/written.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { orgNames } from "../person/names.ts";
import { SessionArticle } from "./session-article.tsx";
import { SessionMarks } from "./session-marks.tsx";
import { StarForm } from "./star-form.tsx";
import type { WrittenRow } from "./written-row.ts";

/** The address of a row within its day's page. */
export const rowId = ({ kind, start }: Pick<Row, "kind" | "start">): string => `${kind}-${start}`;

type Props = {
  row: WrittenRow;
  ownHalf: string | null;
  signedIn: boolean;
  /** Of the page: forms lead back to it. */
  address: string;
};

/** One time and what starts then: parallel sessions side by side, the swap of halves, or a meeting of the reader's. */
export function TimeRow({ row, ownHalf, signedIn, address }: Props) {
  const { kind, inside } = row;
  return (
    <Kept
      as="li"
      name="time-row"
      by={[inside, ownHalf, signedIn, address]}
      className={join("slot", kind)}
      id={rowId(row)}
    >
      {() => <Inside written={inside} ownHalf={ownHalf} signedIn={signedIn} />}
    </Kept>
  );
}

function Inside({ written, ...reader }: { written: Written<Row>; ownHalf: string | null; signedIn: boolean }) {
  const row = useMemo(() => read(written), [written]);
  return (
    <>
      <When at={row.start} className={join("num", row.kind === "swap" && "muted")} />
      {row.kind === "sessions" && <Lane sessions={row.sessions} {...reader} />}
      {row.kind === "swap" && <SwapLine sessions={row.sessions} />}
      {row.kind === "meeting" && row.meeting && <MeetingLine meeting={row.meeting} />}
    </>
  );
}

/** The reader's own stands first: on a phone the rest of the lane is beyond the edge. */
function Lane({ sessions, ownHalf, signedIn }: { sessions: SessionCard[]; ownHalf: string | null; signedIn: boolean }) {
  const t = useT();
  const format = useFormat();
  const ownFirst = [...sessions].sort((a, b) => Number(b.mine) - Number(a.mine));
  const cards = ownFirst.map((session) => (
    <li key={session.id}>
      <SessionArticle
        session={session}
        as="h2"
        marks={<SessionMarks session={session} ownHalf={ownHalf} />}
        end={signedIn && !session.pause ? <StarForm session={session} /> : null}
        sub={
          <>
            <Content of={session.room.name} /> · {t("common.until", { time: format.time(session.end) })}
            {session.speakers > 0 && <> · {t.n("programme.speakers", session.speakers)}</>}
          </>
        }
      />
    </li>
  ));
  return <ul className={join("lane", sessions.length === 1 && "single")}>{cards}</ul>;
}

/** The change of halves between two passes; the break it happens in is linked. */
function SwapLine({ sessions }: { sessions: SessionCard[] }) {
  const t = useT();
  const format = useFormat();
  const [session] = sessions;
  const words = session
    ? t("programme.swap", { time: format.minutes(session.end - session.start) })
    : t("programme.swap-plain");
  return (
    <p className="small muted row">
      <Icon name="swap" />
      {session ? (
        <Link to={`/programme/${session.id}`} className="inline">
          {words}
        </Link>
      ) : (
        words
      )}
    </p>
  );
}

function MeetingLine({ meeting }: { meeting: NonNullable<Row["meeting"]> }) {
  const t = useT();
  const format = useFormat();
  const place =
    meeting.table === null ? t(`meetings.state.${meeting.state}`) : t("common.table", { table: meeting.table });
  return (
    <article className="ses mine meeting">
      <h2>
        <Link className="whole" to={`/meetings/m/${meeting.id}`}>
          {t("now.meeting-with", { name: format.list(orgNames(meeting.others)) })}
        </Link>
      </h2>
      <p className="small muted">
        {place} · <Content of={meeting.room.name} /> · {t("common.until", { time: format.time(meeting.end) })}
      </p>
    </article>
  );
}
