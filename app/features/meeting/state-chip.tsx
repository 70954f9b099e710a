import { Chip } from "../../components/chip.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { useT } from "../../i18n/provider.tsx";

/** Where a meeting stands, in a word. What the reader must answer is what is live. */
export function StateChip({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  const { state, iSaidYes } = meeting;
  if (state === "proposed")
    return iSaidYes ? (
      <Chip>{t("meetings.state.proposed")}</Chip>
    ) : (
      <Chip tone="live">{t("meetings.your-answer")}</Chip>
    );
  return <Chip {...(state === "booked" ? { tone: "pine" as const } : {})}>{t(`meetings.state.${state}`)}</Chip>;
}
