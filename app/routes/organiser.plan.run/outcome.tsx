import { Button, LinkButton } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { PlanView } from "../../contract/views/planning.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { conflictWords } from "../../features/planning/conflict-words.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { InSteps } from "./in-steps.tsx";
import { Part } from "./part.tsx";
import { Parts } from "./parts.tsx";

/** What came of a search: its parts to take over, what was taken over, or why there is nothing. */
export function Outcome({ view }: { view: PlanView }) {
  const t = useT();
  const format = useFormat();
  if (view.conflict)
    return (
      <Notice tone="warn" title={t("planning.impossible")}>
        <p>{conflictWords(t, format, view.conflict)}</p>
        <New />
      </Notice>
    );
  if (view.state === "failed" || view.state === "none")
    return (
      <Notice tone="warn">
        <p>{t(view.state === "failed" ? "planning.failed" : "planning.nothing-in-time")}</p>
        <New />
      </Notice>
    );
  const taken = view.applied && !view.applied.undone;
  return (
    <section className="stack" aria-labelledby="changes">
      <h2 id="changes">{t("planning.what-changes")}</h2>
      {view.applied && <Applied view={view} applied={view.applied} />}
      {view.stale && !taken && (
        <Notice tone="warn">
          <p>{t("planning.stale")}</p>
          <New />
        </Notice>
      )}
      {view.parts.length === 0 ? (
        <p>{t("planning.no-changes")}</p>
      ) : taken || view.stale ? (
        <InSteps of={view.parts}>
          {(part) => (
            <Part key={part.part} of={part} still={taken ? view.applied?.parts.includes(part.part) === true : null} />
          )}
        </InSteps>
      ) : (
        <Parts view={view} />
      )}
      <LeftOut of={view.leftOut} />
    </section>
  );
}

function New() {
  const t = useT();
  return (
    <div>
      <LinkButton to="/organiser/plan">{t("planning.new")}</LinkButton>
    </div>
  );
}

function Applied({ view, applied }: { view: PlanView; applied: NonNullable<PlanView["applied"]> }) {
  const t = useT();
  const format = useFormat();
  const { kind } = view.wish;
  const by = t("planning.applied-by", { name: applied.by, moment: format.moment(applied.at) });
  return (
    <Notice title={t(applied.undone ? "planning.undone" : `planning.applied-${kind}`)}>
      <p>{by}</p>
      {!applied.undone && (
        <div className="row wrap">
          {kind === "programme" && <LinkButton to="/organiser/schedule/publish">{t("organiser.schedule")}</LinkButton>}
          <CommandForm intent="plan:undo" fixed={{ plan: view.id, revision: view.revision }}>
            <Button>{t("planning.undo")}</Button>
          </CommandForm>
        </div>
      )}
    </Notice>
  );
}

function LeftOut({ of }: { of: PlanView["leftOut"] }) {
  const t = useT();
  const format = useFormat();
  if (of.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t.n("planning.left-out", of.length)}</summary>
      <div className="stack">
        <InSteps of={of} look="stack small">
          {({ meeting, parties, why, who }) => (
            <li key={meeting}>
              <b>{format.list(parties)}</b>
              <br />
              <span className="muted">{t(`planning.why.${why}`, { people: format.list(who) })}</span>
            </li>
          )}
        </InSteps>
      </div>
    </details>
  );
}
