import type { PlanGoal, PlanPoint } from "../../domain/planning/run/run.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { curves, HEIGHT, WIDTH } from "./curve.ts";

/** How value and bound close in on each other. What the lines end at stands below in words and numbers. */
export function Plot({ points, goal, untilMs }: { points: readonly PlanPoint[]; goal: PlanGoal; untilMs: number }) {
  const t = useT();
  const format = useFormat();
  const lines = curves(points, untilMs);
  const last = points.at(-1);
  return (
    <figure className="plot stack tight">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {lines && (
          <>
            <path className="value" d={lines.value} vectorEffect="non-scaling-stroke" />
            <path className="bound" d={lines.bound} vectorEffect="non-scaling-stroke" />
          </>
        )}
      </svg>
      <figcaption className="stack tight small">
        <b>{t("planning.plot")}</b>
        <ul className="keys row wrap xs muted" aria-hidden="true">
          <li className="value">{t("planning.plot-value")}</li>
          <li className="bound">{t("planning.plot-bound")}</li>
        </ul>
        {last && (
          <p className="num">
            {t(`planning.plot-words.${goal}`, { value: format.count(last.value), bound: format.count(last.bound) })}
          </p>
        )}
      </figcaption>
    </figure>
  );
}
