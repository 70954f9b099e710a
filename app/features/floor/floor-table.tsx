import { join } from "../../components/join.ts";
import { SideName } from "../../components/side-mark.tsx";
import { TimeLeft } from "../../components/time-left.tsx";
import { Range, When } from "../../components/when.tsx";
import { Words } from "../../components/words.tsx";
import type { FloorTable as Table } from "../../contract/views/organiser.ts";
import { useT } from "../../i18n/provider.tsx";

/** What needs a hand, and what stands empty; the rest is a plain card. */
const LOOK: Record<Table["state"], string> = {
  free: "empty",
  held: "empty held",
  coming: "held",
  closed: "empty",
  soon: "soon",
  on: "on",
  late: "alarm",
  "over-time": "alarm",
};

/** One table: number, state or time left, and who sits there. `times` writes start and end, for those who read from afar. */
export function FloorTable({ table, times = false }: { table: Table; times?: boolean }) {
  const t = useT();
  const { state, parties, start, end } = table;
  return (
    <li className={join("card floor-table", LOOK[state])}>
      <div className="row between">
        <b className="num number">
          <span className="unseen">{t("organiser.table", { table: table.table })} </span>
          <span aria-hidden="true">{table.table}</span>
        </b>
        <span className="xs num state">
          <State table={table} />
        </span>
      </div>
      {parties.length > 0 && (
        <ul className="xs">
          {parties.map(({ name, side }) => (
            <li key={name}>
              <SideName kind={side}>{name}</SideName>
            </li>
          ))}
        </ul>
      )}
      {times && start !== null && end !== null && (
        <p className="times">
          <Range start={start} end={end} />
        </p>
      )}
    </li>
  );
}

function State({ table: { state, start, end, late } }: { table: Table }) {
  const t = useT();
  if (state === "free") return <span className="muted">{t("organiser.free")}</span>;
  if (state === "closed") return <b>{t("organiser.closed")}</b>;
  if (state === "held") return <b>{t("organiser.held")}</b>;
  if (state === "over-time") return <b>{t("organiser.over-time")}</b>;
  if (state === "late") return <b>{t.n("organiser.late", late)}</b>;
  const time = start !== null && <When at={start} />;
  if (state === "coming")
    return (
      <b>
        <Words of="organiser.coming" with={{ time }} />
      </b>
    );
  if (state === "soon")
    return (
      <span className="muted">
        <Words of="organiser.soon" with={{ time }} />
      </span>
    );
  return end === null ? null : (
    <span className="muted">
      <TimeLeft deadline={end} look="clock" ticking="organiser.time-left" still="common.until" />
    </span>
  );
}
