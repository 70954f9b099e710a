import { useEffect, useMemo, useRef, useState } from "react";
import { useAnnounce } from "../../components/announcer.tsx";
import type { ScheduleView } from "../../contract/views/organiser.ts";
import { useCommand } from "../../features/command/use-command.ts";
import { afterMove, shiftsBetween, wholeDraft } from "../../features/schedule/held.ts";
import { placeWords } from "../../features/schedule/place-words.ts";
import { type Wish, withWish } from "../../features/schedule/wish.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** A move from one place to another; its reverse undoes it. */
export type Step = { from: Wish; to: Wish };

/**
 * The draft as this desk holds it: it changes by the own moves and when the organiser asks, never under the hand. What
 * other desks have done meanwhile waits as `shifts`. A move is shown at once and taken back if the server refuses it.
 */
export function useDraft(latest: ScheduleView) {
  const t = useT();
  const format = useFormat();
  const announce = useAnnounce();
  const [held, setHeld] = useState(latest);
  const [asked, setAsked] = useState<Step | null>(null);
  const [done, setDone] = useState<Step | null>(null);
  const wish = asked?.to ?? null;

  const shifts = useMemo(() => shiftsBetween(held, latest, wish), [held, latest, wish]);
  const stands = latest.day !== held.day || (latest.revision >= held.revision && shifts.length === 0);
  const base = stands ? latest : held;
  useEffect(() => {
    if (stands) setHeld(latest);
  }, [stands, latest]);
  const view = useMemo(
    () => ({ ...base, sessions: withWish(base.sessions, wish), elsewhere: withWish(base.elsewhere, wish) }),
    [base, wish],
  );

  const command = useCommand({
    intent: "session:move",
    fixed: {},
    onDone: ({ revision }) => {
      if (!asked) return;
      const facts = { ...base, sessions: wholeDraft(base) };
      const title = facts.sessions.find(({ id }) => id === asked.to.session)?.title.text ?? "";
      announce(t("organiser.moved", { title, place: placeWords(t, format, asked.to, facts) }), { urgent: true });
      setHeld(afterMove(base, asked.to, revision ?? base.revision));
      setDone(asked);
      setAsked(null);
    },
  });
  const { refusal, unknown } = command;
  useEffect(() => {
    if (refusal && !unknown) setAsked(null);
  }, [refusal, unknown]);

  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (asked) form.current?.requestSubmit();
  }, [asked]);

  return {
    view,
    asked,
    /** The last own move, which can be undone. */
    done,
    /** What other desks have changed and this one does not show yet. */
    shifts: stands || latest.revision < held.revision ? [] : shifts,
    show: () => setHeld(latest),
    ask: (step: Step) => {
      if (asked) return;
      setDone(null);
      setAsked(step);
    },
    command,
    form,
  };
}
export type Draft = ReturnType<typeof useDraft>;
