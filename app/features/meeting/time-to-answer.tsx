import { TimeLeft } from "../../components/time-left.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";

/** How long a proposal still stands. The state itself is derived when read, so nothing has to happen at the end. */
export function TimeToAnswer({ meeting }: { meeting: MeetingCard }) {
  const words = meeting.iSaidYes
    ? ({ ticking: "meetings.stands-for", still: "meetings.stands-until" } as const)
    : ({ ticking: "meetings.answer-within", still: "meetings.answer-by" } as const);
  return (
    <p className="small muted">
      <TimeLeft {...words} deadline={meeting.expires} look="minutes" />
    </p>
  );
}
