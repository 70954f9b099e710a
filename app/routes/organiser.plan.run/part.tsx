import { Chip } from "../../components/chip.tsx";
import { Content } from "../../components/content.tsx";
import { join } from "../../components/join.ts";
import type { PlannedChange, PlanView } from "../../contract/views/planning.ts";
import { changePlace } from "../../features/schedule/place-words.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

type Props = {
  of: PlanView["parts"][number];
  /** Once there is nothing to choose any more: whether it was taken over, null when nothing was. */
  still?: boolean | null;
};

/** One part, the changes that only hold together: with its tick, or as it was decided. */
export function Part({ of: { part, changes }, still }: Props) {
  const t = useT();
  const lines = (
    <span className="stack">
      {changes.map((change) => (
        <Change key={change.kind === "session" ? change.session : change.meeting} of={change} />
      ))}
    </span>
  );
  if (still !== undefined)
    return (
      <li className={join("card part", still === false && "empty")}>
        {lines}
        {still && <Chip tone="solid">{t("planning.applied.yes")}</Chip>}
      </li>
    );
  return (
    <li>
      <label className="card part">
        <input type="checkbox" name="parts" value={part} defaultChecked />
        {lines}
      </label>
    </li>
  );
}

/** What a change does: who or what, from where, to where, and whose yes it needs. */
export function Change({ of: change }: { of: PlannedChange }) {
  const t = useT();
  const format = useFormat();
  const at = ({ start, table }: { start: number; table: number | null }) =>
    table === null ? format.moment(start) : t("planning.at-table", { moment: format.moment(start), table });
  const session = change.kind === "session";
  const from = session ? changePlace(t, format, change.from) : change.from && at(change.from);
  const to = session ? changePlace(t, format, change.to) : at(change.to);
  return (
    <span className="change-line">
      <span className="row wrap">
        <Chip tone={change.kind === "suggested" ? "pine" : "warn"}>{t(`planning.change.${change.kind}`)}</Chip>
        <b>{session ? <Content of={change.title} /> : format.list(change.parties)}</b>
      </span>
      <span className="small num">
        {from && (
          <>
            <span className="muted">{from}</span> <span aria-hidden="true">→</span>
            <span className="unseen">{t("organiser.to")}</span>{" "}
          </>
        )}
        {to}
      </span>
      {!session && change.asks.length > 0 && (
        <span className="xs muted">
          {change.asks.length === change.parties.length
            ? t("planning.asks-all")
            : t("planning.asks", { names: format.list(change.asks) })}
        </span>
      )}
    </span>
  );
}
