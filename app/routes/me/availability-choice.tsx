import { Pick as Tick } from "../../components/choice.tsx";
import type { MeView } from "../../contract/views/me.ts";
import { PartsOfDay } from "../../features/meeting/parts-of-day.tsx";
import { runsBy } from "../../features/meeting/runs.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { Fold } from "./fold.tsx";

type Props = Pick<MeView, "availability"> & { ticked: (name: string, value: string) => boolean };

/** Meeting times one can close for oneself. A time with a booked meeting stays open until that is cancelled. */
export function AvailabilityChoice({ availability, ticked }: Props) {
  const t = useT();
  const format = useFormat();
  const closed = availability.filter(({ id }) => ticked("unavailable", id)).length;
  return (
    <Fold name={t("me.availability")} now={closed === 0 ? t("me.all-open") : t.n("me.closed", closed)}>
      <fieldset className="stack">
        <legend>{t("me.availability-hint")}</legend>
        {runsBy(availability, ({ start }) => format.dayKey(start)).map(({ key, items }) => (
          <div key={key} className="stack">
            <p>
              <b>{format.longDay(items[0]?.start ?? 0)}</b>
            </p>
            <PartsOfDay items={items}>
              {({ id, start, end, closed, taken }) => (
                <Tick
                  key={id}
                  off
                  name="unavailable"
                  value={id}
                  defaultChecked={ticked("unavailable", id)}
                  disabled={taken && !closed}
                >
                  <span className="num">{format.range(start, end)}</span>
                  {taken && <span className="xs">{t("me.taken")}</span>}
                </Tick>
              )}
            </PartsOfDay>
          </div>
        ))}
      </fieldset>
    </Fold>
  );
}
