import { Countdown } from "../../components/countdown.tsx";
import { Words } from "../../components/words.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";

/** How long a proposal still stands. The state itself is derived when read, so nothing has to happen at the end. */
export function TimeToAnswer({ meeting }: { meeting: MeetingCard }) {
  return (
    <p className="small muted">
      <Words
        of={meeting.iSaidYes ? "meetings.stands-for" : "meetings.answer-within"}
        with={{ time: <Countdown key="time" deadline={meeting.expires} look="minutes" /> }}
      />
    </p>
  );
}
