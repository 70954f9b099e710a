import { Words } from "../../components/words.tsx";
import type { SlotChoice } from "../../contract/views/meetings.ts";
import { runsBy } from "../../features/meeting/runs.ts";
import { useFormat } from "../../i18n/provider.tsx";

/** "Ni kan båda ons 13:10 och 14:40": the first common times; a day is said once. */
export function SlotsInWords({ slots }: { slots: SlotChoice[] }) {
  const format = useFormat();
  const times = runsBy(slots, ({ start }) => format.day(start)).map(
    ({ key: day, items }) => `${day} ${format.list(items.map(({ start }) => format.time(start)))}`,
  );
  return <Words of="meetings.both-free" with={{ times: <b key="times">{times.join(", ")}</b> }} />;
}
