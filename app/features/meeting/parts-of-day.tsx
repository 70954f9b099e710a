import type { ReactNode } from "react";
import type { Format } from "../../i18n/format.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { runsBy } from "./runs.ts";

/** The part of the day an instant belongs to where the conference is: from noon, and from five in the afternoon. */
const partOf = (at: number, format: Format): "morning" | "afternoon" | "evening" => {
  const hour = Number(format.time(at).slice(0, 2));
  return hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
};

type Props<Item> = { items: readonly Item[]; children: (item: Item) => ReactNode };

/** The times of one day to pick from, by part of the day. */
export function PartsOfDay<Item extends { start: number }>({ items, children }: Props<Item>) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="stack">
      {runsBy(items, ({ start }) => partOf(start, format)).map(({ key, items }) => (
        <div key={key} className="stack tight">
          <p className="small muted">{t(`meetings.part.${key}`)}</p>
          <div className="picks">{items.map(children)}</div>
        </div>
      ))}
    </div>
  );
}
