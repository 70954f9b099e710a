import { Pick } from "../../components/choice.tsx";
import { When } from "../../components/when.tsx";
import type { SlotChoice } from "../../contract/views/meetings.ts";
import { byDay } from "../../features/meeting/by-day.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** Times that all have free, by day; the first unless `chosen` is one. None is held by the proposal, so scarce tables are said. */
export function TimeChoice({ slots, chosen }: { slots: SlotChoice[]; chosen: number }) {
  const t = useT();
  const format = useFormat();
  const first = (slots.find(({ start }) => start === chosen) ?? slots[0])?.start;
  return (
    <fieldset className="stack">
      <legend>{t("meetings.choose-time")}</legend>
      {byDay(slots, ({ start }) => format.dayKey(start)).map(({ day, items }) => (
        <div key={day} className="stack tight">
          <p className="small muted">
            <When at={items[0]?.start ?? 0} look="longDay" />
          </p>
          <div className="picks">
            {items.map(({ start, end, freeTables }) => (
              <Pick key={start} one name="start" value={start} defaultChecked={start === first} required>
                <span className="num">{format.range(start, end)}</span>
                {freeTables <= 3 && <span className="xs muted">{t.n("meetings.tables-left", freeTables)}</span>}
              </Pick>
            ))}
          </div>
        </div>
      ))}
      <p className="hint">{t("meetings.time-hint")}</p>
    </fieldset>
  );
}
