import { Segments } from "../../components/segments.tsx";
import type { MeetingCounts } from "../../contract/views/meetings.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

export type MeetingsTab = "suggestions" | "inbox" | "booked";
const ADDRESSES: Record<MeetingsTab, string> = {
  suggestions: "/meetings",
  inbox: "/meetings/inbox",
  booked: "/meetings/booked",
};

/** The three views of Möten, with how many wait in each. */
export function MeetingsTabs({ current, counts }: { current: MeetingsTab | null; counts: MeetingCounts }) {
  const t = useT();
  const format = useFormat();
  const numbers: Record<MeetingsTab, number> = { suggestions: 0, ...counts };
  return (
    <Segments
      label={t("meetings.title")}
      items={(["suggestions", "inbox", "booked"] as const).map((tab) => ({
        to: ADDRESSES[tab],
        // A number never stands alone on a line of its own.
        text: numbers[tab] > 0 ? `${t(`meetings.${tab}`)}\u00a0${format.count(numbers[tab])}` : t(`meetings.${tab}`),
        current: tab === current,
      }))}
    />
  );
}
