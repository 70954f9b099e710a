import { Chip } from "../../components/chip.tsx";
import type { SessionCard } from "../../contract/views/shared.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

type Props = {
  session: SessionCard;
  ownHalf: string | null;
  /** Names the session in the way by its title, where there is room; in narrow lanes its time must do. */
  whole?: boolean;
};

/** Which half a pass is for, and whether that is the reader's; what of the reader's day is in the way. */
export function SessionMarks({ session, ownHalf, whole = false }: Props) {
  const t = useT();
  const format = useFormat();
  const own = session.halves.some(({ id }) => id === ownHalf);
  const { clash } = session;
  return (
    <>
      {session.halves.map(({ id, label }) => (
        <Chip key={id} {...(id === ownHalf ? { tone: "pine" as const } : {})}>
          <span>{id === ownHalf ? t("programme.mine", { half: label.text }) : label.text}</span>
        </Chip>
      ))}
      {session.starred && !own && <Chip tone="pine">{t("programme.starred")}</Chip>}
      {session.released && <Chip>{t("programme.released")}</Chip>}
      {session.access !== "all" && session.access !== "half" && <Chip>{t(`programme.access.${session.access}`)}</Chip>}
      {clash && (
        <Chip tone="warn" icon="warn">
          {clash.kind === "session" && whole
            ? t("programme.clash-session", { title: clash.title })
            : t(`programme.clash-${clash.kind === "meeting" ? "meeting" : "pass"}`, { time: format.time(clash.start) })}
        </Chip>
      )}
    </>
  );
}
