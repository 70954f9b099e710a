import { Pick } from "../../components/choice.tsx";
import type { MeView } from "../../contract/views/me.ts";
import { byDay } from "../../features/meeting/by-day.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** Meeting times one can close for oneself. A time with a booked meeting stays open until that is cancelled. */
export function AvailabilityChoice({ availability }: Pick<MeView, "availability">) {
  const t = useT();
  const format = useFormat();
  return (
    <fieldset className="stack">
      <legend className="legend2">{t("me.availability")}</legend>
      <p className="hint">{t("me.availability-hint")}</p>
      {byDay(availability, ({ start }) => format.dayKey(start)).map(({ day, items }) => (
        <div key={day} className="stack tight">
          <p className="small muted">{format.longDay(items[0]?.start ?? 0)}</p>
          <div className="picks">
            {items.map(({ id, start, end, closed, taken }) => (
              <Pick key={id} off name="unavailable" value={id} defaultChecked={closed} disabled={taken && !closed}>
                <span className="num">{format.range(start, end)}</span>
                {taken && <span className="xs">{t("me.taken")}</span>}
              </Pick>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
