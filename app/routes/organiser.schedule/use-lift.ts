import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useAnnounce } from "../../components/announcer.tsx";
import type { DraftSession } from "../../contract/views/organiser.ts";
import type { SessionId } from "../../domain/id.ts";
import type { Facts } from "../../features/schedule/finding-words.ts";
import type { Grid } from "../../features/schedule/grid.ts";
import { type Judged, outcomeOf } from "../../features/schedule/judge.ts";
import { outcomeWords } from "../../features/schedule/outcome-words.ts";
import { placeWords } from "../../features/schedule/place-words.ts";
import { isMoved, standing, stepped, type Wish } from "../../features/schedule/wish.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import type { Step } from "./use-draft.ts";

/** A session in the hand: where it was, and where it would be put down now. */
export type Lift = Step & { by: "keys" | "pointer" };

type Around = { facts: Facts; judged: Judged; grid: Grid; locked: boolean; drop: (step: Step) => void };

/** Picking up, carrying and putting down a session, by keys or by pointer. With keys, every step is said. */
export function useLift({ facts, judged, grid, locked, drop }: Around) {
  const t = useT();
  const format = useFormat();
  const announce = useAnnounce();
  const [lift, setLift] = useState<Lift | null>(null);
  const follow = useFocusAfter(lift);
  const say = (text: string) => announce(text, { urgent: true });
  const place = (wish: Wish) => placeWords(t, format, wish, facts);
  const titleOf = (id: SessionId) => facts.sessions.find((session) => session.id === id)?.title.text ?? "";

  const pick = (session: DraftSession, by: Lift["by"]) => {
    if (locked) return say(t("organiser.saving"));
    const from = standing(session);
    setLift({ from, to: from, by });
    if (by === "keys") say(t("organiser.lifted", { title: session.title.text, place: place(from) }));
  };
  const carry = (to: Wish) => setLift((before) => (before && isMoved(before.to, to) ? { ...before, to } : before));
  const cancel = () => {
    if (lift) say(t("organiser.put-back", { title: titleOf(lift.from.session), place: place(lift.from) }));
    setLift(null);
  };
  const put = () => {
    if (!lift) return;
    if (!isMoved(lift.from, lift.to)) return cancel();
    setLift(null);
    drop({ from: lift.from, to: lift.to });
  };

  const onKeyDown = (event: KeyboardEvent, session: DraftSession) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const mine = lift?.by === "keys" && lift.from.session === session.id;
    if (!mine) {
      if (event.key !== " ") return;
      event.preventDefault();
      return pick(session, "keys");
    }
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      follow(session.id);
      return put();
    }
    if (event.key === "Escape") return cancel();
    const to = stepped(lift.to, event.key, facts.rooms, grid);
    if (!to) return;
    event.preventDefault();
    carry(to);
    const outcome = outcomeWords(t, format, outcomeOf(judged, to), facts);
    say(t("organiser.carried", { place: place(to), outcome }));
  };
  const onBlur = () => {
    if (lift?.by === "keys") cancel();
  };
  return { lift, pick, carry, put, cancel, onKeyDown, onBlur };
}

/** A session that changes rooms is another element: the focus goes with it, until the person moves it themselves. */
function useFocusAfter(lift: Lift | null) {
  const kept = useRef<SessionId | null>(null);
  useEffect(() => {
    if (!kept.current || lift) return;
    if (document.activeElement && document.activeElement !== document.body) {
      if (document.activeElement.id !== idOfCard(kept.current)) kept.current = null;
      return;
    }
    document.getElementById(idOfCard(kept.current))?.focus();
  });
  return (session: SessionId) => {
    kept.current = session;
  };
}

/** Of the link of a card on the grid. */
export const idOfCard = (session: SessionId): string => `plan-${session}`;
