import { Chip } from "../../components/chip.tsx";
import { Row, Rows } from "../../components/rows.tsx";
import type { PlanCard } from "../../contract/views/planning.ts";
import { gapWords } from "../../features/planning/gap-words.ts";
import { PlanChip } from "../../features/planning/plan-chip.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** Earlier plans, newest first; each leads to its page. */
export function PlanList({ plans }: { plans: readonly PlanCard[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Rows label={t("planning.earlier")}>
      {plans.map(({ id, kind, state, stopping, at, by, gap, changes, applied }) => (
        <Row
          key={id}
          to={`/organiser/plan/${id}`}
          title={t(`planning.kind.${kind}`)}
          sub={[
            t("planning.by", { name: by, moment: format.moment(at) }),
            ...(state === "planned" ? [gapWords(t, format, gap), t.n("planning.changes", changes)] : []),
          ].join(" · ")}
          end={
            applied === "no" ? (
              <PlanChip state={state} stopping={stopping} />
            ) : (
              <Chip tone={applied === "yes" ? "solid" : "plain"}>{t(`planning.applied.${applied}`)}</Chip>
            )
          }
        />
      ))}
    </Rows>
  );
}
