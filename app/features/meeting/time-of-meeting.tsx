import { useNow } from "../../components/server-clock.tsx";
import { TimeLeft } from "../../components/time-left.tsx";
import type { Span } from "../../domain/instant.ts";

type Props = { span: Span; look?: "minutes" | "words"; onTurn?: () => void };

/** How soon a meeting starts, and once it has, how long it goes on. `onTurn` at each of the two ends. */
export function TimeOfMeeting({ span, look = "minutes", onTurn }: Props) {
  const begun = useNow(1_000) >= span.start;
  const turn = onTurn ? { onEnd: onTurn } : {};
  return begun ? (
    <TimeLeft
      key="end"
      ticking="now.running-until"
      still="now.running-till"
      deadline={span.end}
      look={look}
      {...turn}
    />
  ) : (
    <TimeLeft
      key="start"
      ticking="meetings.starts-in"
      still="meetings.starts-at"
      deadline={span.start}
      look={look}
      {...turn}
    />
  );
}
