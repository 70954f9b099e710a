import { Chip } from "../../components/chip.tsx";
import { ClockChip } from "../../components/clock-chip.tsx";
import { Content } from "../../components/content.tsx";
import { ProgressOf } from "../../components/progress-of.tsx";
import { Range } from "../../components/when.tsx";
import type { Running } from "../../contract/views/now.ts";
import { SessionArticle } from "../../features/programme/session-article.tsx";
import { useViewer } from "../../features/viewer/use-shell.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** What runs in each track and how far it has come. The reader's own stands first. */
export function RunningNow({ running }: { running: Running[] }) {
  const t = useT();
  const half = useViewer()?.half?.id;
  const isOwn = ({ session }: Running) => session.mine || session.halves.some(({ id }) => id === half);
  const ownFirst = [...running].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  return (
    <section className="stack" aria-labelledby="running">
      <div className="row between">
        <h2 id="running">{t("now.running")}</h2>
        <ClockChip />
      </div>
      {running.length === 0 ? (
        <p className="muted">{t("now.nothing-running")}</p>
      ) : (
        <ul className="stack">
          {ownFirst.map((one) => (
            <li key={one.session.id}>
              <RunningSession running={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function RunningSession({ running: { session, swapAt } }: { running: Running }) {
  const t = useT();
  const format = useFormat();
  const half = useViewer()?.half?.id;
  const own = session.halves.some(({ id }) => id === half);
  return (
    <SessionArticle
      session={session}
      marks={
        own && session.pass !== null ? (
          <>
            <Chip tone="pine">{t("now.your-track", { pass: session.pass, passes: 2 })}</Chip>
            {session.released && <Chip>{t("programme.released")}</Chip>}
          </>
        ) : (
          session.halves.map(({ id, label }) => <Chip key={id}>{label.text}</Chip>)
        )
      }
      end={<Range start={session.start} end={session.end} className="xs muted num" />}
      sub={
        <>
          <Content of={session.room.name} />
          {swapAt !== null && <> · {t("now.swaps-at", { time: format.time(swapAt) })}</>}
        </>
      }
    >
      <ProgressOf start={session.start} end={session.end} />
    </SessionArticle>
  );
}
