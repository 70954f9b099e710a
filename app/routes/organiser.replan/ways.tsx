import { useAnnounce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Empty } from "../../components/empty.tsx";
import { Range } from "../../components/when.tsx";
import type { ReplanView, WayOut } from "../../contract/views/planning.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** Which promises no longer hold, and the ways out, the least disturbing first. */
export function Ways({ view: { broken, ways } }: { view: ReplanView }) {
  const t = useT();
  const format = useFormat();
  if (broken.length === 0) return <Empty icon="check" title={t("planning.all-holds")} />;
  return (
    <div className="stack airy">
      <section className="stack" aria-labelledby="broken">
        <h2 id="broken">{t.n("planning.broken", broken.length)}</h2>
        <ul className="stack">
          {broken.map(({ meeting, parties, start, end, table, why }) => (
            <li key={meeting} className="card stack tight">
              <p className="row between wrap">
                <b>{format.list(parties)}</b>
                <Chip tone="warn">{t(`planning.broken-why.${why}`)}</Chip>
              </p>
              <p className="small muted">
                <Range start={start} end={end} /> · {t("organiser.table", { table })}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="ways">
        <h2 id="ways">{t("planning.ways")}</h2>
        {ways.length === 0 && <p>{t("planning.no-ways")}</p>}
        <ol className="stack">
          {ways.map((way, i) => (
            <Way key={way.retime.join(" ")} way={way} n={i + 1} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Way({ way: { disturbed, moves, broken, proven, retime }, n }: { way: WayOut; n: number }) {
  const t = useT();
  const format = useFormat();
  const announce = useAnnounce();
  const at = ({ start, table }: { start: number; table: number }) =>
    t("planning.at-table", { moment: format.moment(start), table });
  return (
    <li className="card stack">
      <h3>{t("planning.way", { n })}</h3>
      <p>
        <b>{disturbed.length === 0 ? t("planning.disturbs-nobody") : t.n("planning.disturbed", disturbed.length)}</b>
        {disturbed.length > 0 && `: ${format.list(disturbed)}`}
        {proven && disturbed.length > 0 && <span className="small muted"> · {t("planning.fewest")}</span>}
      </p>
      <ul className="stack tight small">
        {moves.map(({ meeting, parties, from, to }) => (
          <li key={meeting}>
            {format.list(parties)}:{" "}
            <span className="num">
              <span className="muted">{at(from)}</span> <span aria-hidden="true">→</span>
              <span className="unseen">{t("organiser.to")}</span> {at(to)}
            </span>
          </li>
        ))}
      </ul>
      {broken.length > 0 && (
        <p className="small">
          <b>{t.n("planning.cannot-keep", broken.length)}</b>:{" "}
          {broken.map(({ parties }) => format.list(parties)).join("; ")}
        </p>
      )}
      {retime.length === 0 && moves.length > 0 && <p className="small muted">{t("planning.call-off-first")}</p>}
      {retime.length > 0 && (
        <CommandForm
          intent="meetings:retime"
          fixed={{ changes: retime }}
          onDone={() => announce(t("planning.taken"), { urgent: true })}
        >
          <Button tone={n === 1 ? "primary" : "plain"}>{t("planning.take-way")}</Button>
        </CommandForm>
      )}
    </li>
  );
}
