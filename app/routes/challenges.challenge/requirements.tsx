import { Content } from "../../components/content.tsx";
import type { ChallengeView } from "../../contract/views/challenges.ts";
import { useT } from "../../i18n/provider.tsx";

/** Functional requirements: what is to be achieved, how it is measured, from where to where. */
export function Requirements({ requirements }: Pick<ChallengeView, "requirements">) {
  const t = useT();
  return (
    <section className="card stack" aria-labelledby="goals">
      <h2 id="goals">{t("challenges.goals")}</h2>
      <ul className="why">
        {requirements.map(({ id, text, metric, baseline, target, unit, evidence }) => (
          <li key={id} className="stack tight">
            <Content of={text} />
            {target !== null && (
              <span className="small muted">
                {baseline !== null && (
                  <>
                    {t("challenges.baseline")} <b className="num">{baseline}</b> →{" "}
                  </>
                )}
                {t("challenges.target")} <b className="num">{target}</b> <span lang="en">{unit}</span>
              </span>
            )}
            {/* The data set states measures and proofs in English only. */}
            <span className="xs muted" lang="en">
              {metric} · {evidence}
            </span>
          </li>
        ))}
      </ul>
      <p className="xs muted">{t("challenges.goals-hint")}</p>
    </section>
  );
}
