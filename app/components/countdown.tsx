import { useEffect, useRef } from "react";
import type { Format } from "../i18n/format.ts";
import { useFormat, useT } from "../i18n/provider.tsx";
import { useAnnounce } from "./announcer.tsx";
import { NOISE_MS, useNow } from "./server-clock.tsx";

const WARNINGS = [30, 10];

export type CountdownProps = {
  /** ms UTC */
  deadline: number;
  /** `words` "1 min 38 s", `clock` "08:12", `minutes` "6 min". */
  look?: "words" | "clock" | "minutes";
  /** Says 30 and 10 seconds left to those who listen. For what the person must answer. */
  warn?: boolean;
  onEnd?: () => void;
};

/** Time left, ticking. Bare: use `TimeLeft` for a sentence that is also true before script runs. */
export function Countdown({ deadline, look = "words", warn = false, onEnd }: CountdownProps) {
  const format = useFormat();
  const now = useNow(look === "minutes" ? 5_000 : 1_000);
  const left = Math.max(0, deadline - now);
  const seconds = Math.ceil(left / 1_000);
  useWarnings(deadline, seconds, warn);
  useEnd(deadline, seconds, onEnd);

  return (
    <time className="num" dateTime={format.machine(deadline)} role="timer" aria-live="off">
      {wordsLeft(format, left, look)}
    </time>
  );
}

/** `left` ms as a countdown of that look writes them. */
export function wordsLeft(format: Format, left: number, look: NonNullable<CountdownProps["look"]>): string {
  if (look === "words") return format.duration(Math.ceil(left / 1_000) * 1_000);
  if (look === "clock") return format.ticking(left);
  // Begun minutes count whole, and half a second of noise is no minute: who chose thirty is not told of 31.
  return format.minutes(Math.max(0, left - NOISE_MS));
}

function useWarnings(deadline: number, seconds: number, on: boolean) {
  const t = useT();
  const announce = useAnnounce();
  const said = useRef({ deadline, mark: Number.POSITIVE_INFINITY });
  useEffect(() => {
    if (said.current.deadline !== deadline) said.current = { deadline, mark: Number.POSITIVE_INFINITY };
    // A phone that slept past a mark says the count it woke to, once.
    const due = WARNINGS.findLast((mark) => seconds <= mark);
    if (!on || seconds === 0 || due === undefined || due >= said.current.mark) return;
    said.current.mark = due;
    announce(t("common.seconds-left", { count: seconds }), { urgent: true });
  }, [deadline, seconds, on, announce, t]);
}

function useEnd(deadline: number, seconds: number, onEnd: (() => void) | undefined) {
  const ended = useRef<number | null>(null);
  useEffect(() => {
    if (seconds > 0 || ended.current === deadline) return;
    ended.current = deadline;
    onEnd?.();
  }, [deadline, seconds, onEnd]);
}
