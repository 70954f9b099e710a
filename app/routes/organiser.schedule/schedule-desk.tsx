import { LinkButton } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Segments } from "../../components/segments.tsx";
import type { ScheduleView } from "../../contract/views/organiser.ts";
import { OrganiserDesk } from "../../features/desk/organiser-desk.tsx";
import { FindingList } from "../../features/schedule/finding-list.tsx";
import { gridOf } from "../../features/schedule/grid.ts";
import { wholeDraft } from "../../features/schedule/held.ts";
import { findingsOf } from "../../features/schedule/judge.ts";
import { useJudged } from "../../features/schedule/use-judged.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { useFollow } from "../../realtime/use-news.ts";
import { Gives } from "./gives.tsx";
import { HandNotice } from "./hand-notice.tsx";
import { MoveForm } from "./move-form.tsx";
import { OthersBar } from "./others-bar.tsx";
import { Plan } from "./plan.tsx";
import { TimeList } from "./time-list.tsx";
import { useDraft } from "./use-draft.ts";
import { useLift } from "./use-lift.ts";

/** The draft of one day: the grid, what is to be solved, and what the draft gives. */
export function ScheduleDesk({ latest, day }: { latest: ScheduleView; day: ScheduleView["days"][number] }) {
  const t = useT();
  const format = useFormat();
  // Read anew at once, but shown only when asked for: see useDraft.
  useFollow(["session:moved", "plan:applied", "plan:undone", "schedule:published", "programme:drawn"]);
  const draft = useDraft(latest);
  const { view } = draft;
  const judged = useJudged(view);
  const findings = findingsOf(judged);
  const facts = { ...view, sessions: wholeDraft(view) };
  const { start, end } = view.days.find(({ index }) => index === day.index) ?? day;
  const grid = gridOf({ start, end });
  const hand = useLift({ facts, judged, grid, locked: draft.asked !== null, drop: draft.ask });
  const version = (view.released?.version ?? 0) + 1;
  const published = view.changes.length === 0 ? view.released : null;
  return (
    <OrganiserDesk
      state={
        published ? (
          <Chip>{t("organiser.all-published", { version: published.version })}</Chip>
        ) : (
          <Chip tone="warn">
            {t("organiser.draft", { version })} · {t.n("organiser.changes", view.changes.length)}
          </Chip>
        )
      }
      actions={
        !published && (
          <LinkButton tone="primary" to="/organiser/schedule/publish">
            {t("organiser.publish", { version })}
          </LinkButton>
        )
      }
      aside={
        <div className="follows stack loose">
          <HandNotice draft={draft} lift={hand.lift} facts={facts} judged={judged} />
          <section className="stack" aria-labelledby="to-solve">
            <h2 id="to-solve" className="row">
              {t("organiser.to-solve")}
              {findings.length > 0 && (
                <Chip tone="live" num>
                  {findings.length}
                </Chip>
              )}
            </h2>
            {findings.length === 0 && <p className="small calm">{t("organiser.all-well")}</p>}
            <FindingList findings={findings} facts={facts} links />
          </section>
          <Gives view={view} findings={findings} />
        </div>
      }
    >
      <div className="row between wrap">
        <h1 className="capital">{format.longDay(start)}</h1>
        <Segments
          fit
          label={t("programme.days")}
          items={view.days.map(({ index, start: at }) => ({
            to: `/organiser/schedule?day=${index}`,
            text: format.day(at),
            current: index === view.day,
          }))}
        />
      </div>
      {findings.length > 0 && (
        <p className="only-list">
          <a className="small tap" href="#to-solve">
            {t("organiser.to-solve")} ({findings.length})
          </a>
        </p>
      )}
      <Plan view={view} grid={grid} judged={judged} findings={findings} hand={hand} />
      <TimeList view={view} findings={findings} />
      <MoveForm draft={draft} />
      <OthersBar shifts={draft.shifts} facts={{ ...latest, sessions: wholeDraft(latest) }} onShow={draft.show} />
    </OrganiserDesk>
  );
}
