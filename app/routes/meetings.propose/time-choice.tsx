import { Pick } from "../../components/choice.tsx";
import { When } from "../../components/when.tsx";
import type { SlotChoice } from "../../contract/views/meetings.ts";
import { PartsOfDay } from "../../features/meeting/parts-of-day.tsx";
import { runsBy } from "../../features/meeting/runs.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/**
 * Times that all have free, by day and part of the day; the first unless `chosen` is one, or was one on a day that
 * has others. Its day is open, the rest are folded. None is held by the proposal, so scarce tables are said.
 */
export function TimeChoice({ slots, chosen }: { slots: SlotChoice[]; chosen: number }) {
  const t = useT();
  const format = useFormat();
  const sameDay = ({ start }: SlotChoice) => chosen > 0 && format.dayKey(start) === format.dayKey(chosen);
  const first = (slots.find(({ start }) => start === chosen) ?? slots.find(sameDay) ?? slots[0])?.start;
  return (
    <fieldset className="stack">
      <legend>{t("meetings.choose-time")}</legend>
      {runsBy(slots, ({ start }) => format.dayKey(start)).map(({ key, items }) => (
        <details key={key} className="fold" open={items.some(({ start }) => start === first)}>
          <summary>
            <span>
              <When at={items[0]?.start ?? 0} look="longDay" />{" "}
              <span className="small muted">· {t.n("meetings.times", items.length)}</span>
            </span>
          </summary>
          <PartsOfDay items={items}>
            {({ start, end, freeTables }) => (
              <Pick key={start} one name="start" value={start} defaultChecked={start === first} required>
                <span className="num">{format.range(start, end)}</span>
                {freeTables <= 3 && <span className="xs muted">{t.n("meetings.tables-left", freeTables)}</span>}
              </Pick>
            )}
          </PartsOfDay>
        </details>
      ))}
      <p className="hint">{t("meetings.time-hint")}</p>
    </fieldset>
  );
}
