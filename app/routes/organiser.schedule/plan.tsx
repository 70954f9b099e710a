import { DndContext } from "@dnd-kit/core";
import type { CSSProperties } from "react";
import type { ScheduleView } from "../../contract/views/organiser.ts";
import type { Finding } from "../../domain/programme/clash.ts";
import { type Grid, hoursOf } from "../../features/schedule/grid.ts";
import type { Judged } from "../../features/schedule/judge.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { PlanRoom } from "./plan-room.tsx";
import { useDrag } from "./use-drag.ts";
import type { useLift } from "./use-lift.ts";

type Props = {
  view: ScheduleView;
  grid: Grid;
  judged: Judged;
  findings: readonly Finding[];
  hand: ReturnType<typeof useLift>;
};

/** Everything that is said comes from the one announcer. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: "" },
};

/** The day as rooms beside each other, a quarter of an hour a row. To those who listen it is a list per room. */
export function Plan({ view, grid, judged, findings, hand }: Props) {
  const t = useT();
  const format = useFormat();
  const { sessions, rooms } = view;
  const { plan, context } = useDrag({ sessions, grid, ...hand, pick: (session) => hand.pick(session, "pointer") });
  // A room without sessions keeps its place, narrower, so that the others can be read.
  const columns = rooms.map(({ id }) => (sessions.some(({ room }) => room === id) ? "minmax(0, 1fr)" : "56px"));
  const style = { "--rows": grid.rows, "--rooms": columns.join(" ") } as CSSProperties;
  return (
    <DndContext id="plan" accessibility={SILENT} {...context}>
      <p id="plan-help" className="unseen">
        {t("organiser.drag-help")}
      </p>
      <div ref={plan} className="plan" style={style}>
        <ol className="hours" aria-hidden="true">
          {hoursOf(grid).map(({ at, row }) => (
            <li key={at} className="xs num muted" style={{ gridRow: row }}>
              {format.time(at)}
            </li>
          ))}
        </ol>
        {rooms.map((room) => (
          <PlanRoom key={room.id} room={room} view={view} grid={grid} judged={judged} findings={findings} hand={hand} />
        ))}
      </div>
    </DndContext>
  );
}
