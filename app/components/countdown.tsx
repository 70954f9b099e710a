import { useEffect, useRef, useState } from "react";
import { useFormat, useT } from "../i18n/provider.tsx";
import { useAnnounce } from "./announcer.tsx";
import { useNow } from "./server-clock.tsx";

const WARNINGS = [30, 10];

type Props = {
  /** ms UTC */
  deadline: number;
  /** `words` "1 min 38 s", `clock` "08:12", `minutes` "6 min". */
  look?: "words" | "clock" | "minutes";
  /** Says 30 and 10 seconds left to those who listen. For what the person must answer. */
  warn?: boolean;
  onEnd?: () => void;
};

/** Time left. Until script runs it is the clock time of the end, which is as true and never stale. */
export function Countdown({ deadline, look = "words", warn = false, onEnd }: Props) {
  const t = useT();
  const format = useFormat();
  const announce = useAnnounce();
  const now = useNow(look === "minutes" ? 5_000 : 1_000);
  const [running, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);

  const left = Math.max(0, deadline - now);
  const seconds = Math.ceil(left / 1_000);
  const said = useRef(Number.POSITIVE_INFINITY);
  const ended = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another deadline is another countdown
  useEffect(() => {
    said.current = Number.POSITIVE_INFINITY;
    ended.current = false;
  }, [deadline]);
  useEffect(() => {
    if (!running) return;
    const due = WARNINGS.find((mark) => seconds <= mark && seconds > mark - 5 && said.current > mark);
    if (warn && due) {
      said.current = due;
      announce(t("common.seconds-left", { count: seconds }), { urgent: true });
    }
    if (seconds === 0 && !ended.current) {
      ended.current = true;
      onEnd?.();
    }
  }, [running, seconds, warn, announce, t, onEnd]);

  const text = { words: format.duration, clock: format.ticking, minutes: format.minutes }[look];
  return (
    <time className="num" dateTime={format.machine(deadline)} role="timer" aria-live="off">
      {running ? text(look === "words" ? seconds * 1_000 : left) : t("common.until", { time: format.time(deadline) })}
    </time>
  );
}
