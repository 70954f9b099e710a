import { Chip } from "../../components/chip.tsx";
import type { Dialogue } from "../../domain/challenge/dialogue.ts";
import { useT } from "../../i18n/provider.tsx";

/** Whether suppliers may talk with the owner now. */
export function DialogueChip({ dialogue }: { dialogue: Dialogue }) {
  const t = useT();
  const look = {
    open: { tone: "pine" },
    written: { tone: "warn", icon: "message" },
    locked: { tone: "warn", icon: "lock" },
    closed: { icon: "lock" },
  } as const;
  return <Chip {...look[dialogue]}>{t(`challenges.dialogue.${dialogue}`)}</Chip>;
}
