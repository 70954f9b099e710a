import { Chip } from "../../components/chip.tsx";
import type { PlanState } from "../../domain/planning/run/run.ts";
import { useT } from "../../i18n/provider.tsx";

const TONES = { running: "live", planned: "pine", none: "warn", infeasible: "warn", failed: "warn" } as const;

/** Where a search stands. */
export function PlanChip({ state, stopping }: { state: PlanState; stopping: boolean }) {
  const t = useT();
  const text = state === "running" && stopping ? t("planning.stopping") : t(`planning.state.${state}`);
  return <Chip tone={TONES[state]}>{text}</Chip>;
}
