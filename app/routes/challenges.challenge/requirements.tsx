import { Content } from "../../components/content.tsx";
import type { ChallengeView } from "../../contract/views/challenges.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** Functional requirements: what is to be achieved, from where to where; how that is measured is folded. */
export function Requirements({ requirements }: Pick<ChallengeView, "requirements">) {
  const t = useT();
  const format = useFormat();
  const worded = (value: string) => (Number.isFinite(Number(value)) ? format.count(Number(value)) : value);
  return (
    <section className="card stack" aria-labelledby="goals">
      <h2 id="goals">{t("challenges.goals")}</h2>
      <ul className="why">
        {requirements.map(({ id, text, baseline, target, unit }) => (
          <li key={id} className="stack tight">
            <Content of={text} />
            {target !== null && (
              <span className="small muted">
                {baseline !== null && (
                  <>
                    {t("challenges.baseline")} <b className="num">{worded(baseline)}</b> →{" "}
                  </>
                )}
                {t("challenges.target")} <b className="num">{worded(target)}</b> <Content of={unit} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <details className="fold slim">
        <summary>
          <span className="small">{t("challenges.measured")}</span>
        </summary>
        {/* The data set states measures and proofs in English only. */}
        <ol className="dashes small" lang="en">
          {requirements.map(({ id, metric, evidence }) => (
            <li key={id}>
              {metric} · {evidence}
            </li>
          ))}
        </ol>
      </details>
      <p className="xs muted">{t("challenges.goals-hint")}</p>
    </section>
  );
}
