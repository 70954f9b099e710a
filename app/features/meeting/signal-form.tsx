import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { useNow } from "../../components/server-clock.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { later, MINUTE } from "../../domain/instant.ts";
import { SIGNAL_BEFORE_MINUTES } from "../../domain/meeting/signal.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { CommandForm } from "../command/command-form.tsx";

/** How far into a meeting it still helps to say that one is coming, min. */
const USEFUL_AFTER_MINUTES = 5;

/** "Jag är på väg" and "Blir 5 min sen", from half an hour before the start until a little after it. `onPine` for the hero card. */
export function SignalForm({ meeting, onPine = false }: { meeting: MeetingCard; onPine?: boolean }) {
  const t = useT();
  const format = useFormat();
  const opens = later(meeting.start, -SIGNAL_BEFORE_MINUTES * MINUTE);
  const now = useNow(10_000);
  if (now >= later(meeting.start, USEFUL_AFTER_MINUTES * MINUTE)) return null;
  if (now < opens) return <p className="small muted">{t("meetings.signal-from", { time: format.time(opens) })}</p>;
  return (
    <CommandForm intent="meeting:signal" fixed={{ meeting: meeting.id }} look="row">
      {(sending) => {
        const mine = (sending?.get("signal") ?? meeting.mySignal) as string | null;
        const strong = onPine ? "on-pine" : "primary";
        // What was said stands out; before anything is said, the good news does.
        const look = (signal: string) => ({
          name: "signal",
          value: signal,
          "aria-pressed": mine === signal,
          icon: mine === signal ? ("check" as const) : undefined,
          tone: (mine ?? "on-my-way") === signal ? (strong as "primary") : ("plain" as const),
        });
        return (
          <>
            <Button {...look("on-my-way")} grow>
              {t("meetings.on-my-way")}
            </Button>
            <Button {...look("late")}>{t("meetings.late")}</Button>
          </>
        );
      }}
    </CommandForm>
  );
}

/** What the others have said of their way here. */
export function SignalsOfOthers({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  const said = meeting.signals.flatMap(({ person, signal }) => {
    const other = meeting.others.find(({ id }) => id === person);
    return other ? [{ other, signal }] : [];
  });
  if (said.length === 0) return null;
  return (
    <ul className="row wrap">
      {said.map(({ other, signal }) => (
        <li key={other.id}>
          <Chip {...(signal === "late" ? { tone: "warn" as const } : {})}>
            {t(signal === "late" ? "meetings.is-late" : "meetings.is-on-the-way", { name: other.name })}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
