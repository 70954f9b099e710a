import { Link } from "@remix-run/react";
import { Chip } from "../../components/chip.tsx";
import { Content } from "../../components/content.tsx";
import { join } from "../../components/join.ts";
import { When } from "../../components/when.tsx";
import type { DraftSession, ScheduleView } from "../../contract/views/organiser.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Finding } from "../../domain/programme/clash.ts";
import { roomName } from "../../features/schedule/finding-words.ts";
import { markOf } from "../../features/schedule/judge.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** The day by time, for screens without room for the grid. Every session leads to its form. */
export function TimeList({ view, findings }: { view: ScheduleView; findings: readonly Finding[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ol className="plan-list">
      {byStart(view.sessions).map(([start, sessions]) => (
        <li key={start} className="slot">
          <When at={start} />
          <ul className="stack">
            {sessions.map((session) => {
              const mark = markOf(session.id, findings);
              return (
                <li key={session.id}>
                  <article className={join("ses", session.track.color, session.pause && "pause", mark)}>
                    {mark && (
                      <p>
                        <Chip tone={mark === "broken" ? "live" : "warn"}>{t(`organiser.${mark}`)}</Chip>
                      </p>
                    )}
                    <h2>
                      <Link className="whole" to={`/organiser/schedule/move/${session.id}`}>
                        <Content of={session.title} />
                      </Link>
                    </h2>
                    <p className="small muted">
                      {roomName(session.room, view)} · {format.range(session.start, session.end)}
                      {session.interest > 0 && !session.pause && ` · ${t.n("organiser.expected", session.interest)}`}
                    </p>
                  </article>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function byStart(sessions: readonly DraftSession[]): [Instant, DraftSession[]][] {
  const starts = new Map<Instant, DraftSession[]>();
  for (const session of sessions) starts.set(session.start, [...(starts.get(session.start) ?? []), session]);
  return [...starts].sort(([a], [b]) => a - b);
}
