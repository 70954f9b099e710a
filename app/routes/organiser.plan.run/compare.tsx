import type { PlanView } from "../../contract/views/planning.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { type Figure, figuresOf } from "./figures.ts";

/** The plan beside what stands, and who gains and who loses by it. */
export function Compare({
  figures,
  gains,
  loses,
}: { figures: NonNullable<PlanView["figures"]> } & Pick<PlanView, "gains" | "loses">) {
  const t = useT();
  return (
    <section className="card stack" aria-labelledby="compare">
      <h2 id="compare">{t("planning.compare")}</h2>
      <table className="figures">
        <thead className="xs muted">
          <tr>
            <th scope="col">{t("planning.figure")}</th>
            <th scope="col">{t("planning.now")}</th>
            <th scope="col">{t("planning.then")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {figuresOf(figures).map((figure) => (
            <Line key={figure.words} figure={figure} />
          ))}
        </tbody>
      </table>
      <Names title={t.n("planning.gains", gains.count)} of={gains} />
      <Names title={t.n("planning.loses", loses.count)} of={loses} />
    </section>
  );
}

function Line({ figure: { words, before, after, of, better } }: { figure: Figure }) {
  const t = useT();
  const format = useFormat();
  const verdict = better === null ? "same" : better ? "better" : "worse";
  return (
    <tr>
      <th scope="row">{t(words)}</th>
      <td className="num">{format.count(before)}</td>
      <td className="num">
        <b>{format.count(after)}</b>
        {of !== null && <span className="xs muted"> / {format.count(of)}</span>}
      </td>
      <td className={verdict}>
        <span aria-hidden="true">{better === null ? "" : better ? "▲ " : "▼ "}</span>
        {t(`planning.${verdict}`)}
      </td>
    </tr>
  );
}

function Names({ title, of: { count, names } }: { title: string; of: PlanView["gains"] }) {
  const t = useT();
  const format = useFormat();
  if (count === 0) return <p className="small muted">{title}</p>;
  const more = count - names.length;
  return (
    <p className="small">
      <b>{title}</b>
      <br />
      {more > 0 ? t.n("planning.and-more", more, { names: names.join(", ") }) : format.list(names)}
    </p>
  );
}
