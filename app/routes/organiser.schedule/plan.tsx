import { DndContext } from "@dnd-kit/core";
import type { CSSProperties } from "react";
import type { ScheduleView } from "../../contract/views/organiser.ts";
import type { Span } from "../../domain/instant.ts";
import type { Finding } from "../../domain/programme/clash.ts";
import { type Grid, hoursOf, lanesOf } from "../../features/schedule/grid.ts";
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
  const columns = rooms.map(({ id }) => widthOf(sessions.filter(({ room }) => room === id)));
  const style = { "--rows": grid.rows, "--rooms": columns.join(" ") } as CSSProperties;
  return (
    <DndContext id="plan" accessibility={SILENT} {...context}>
      <p id="plan-help" className="unseen">
        {t("organiser.drag-help")}
      </p>
      <div ref={plan} className="plan" style={style}>
        <div className="corner" aria-hidden="true" />
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

/** A room without sessions keeps its place, narrower; one where sessions lie beside each other gets room for both. */
function widthOf(sessions: readonly Span[]): string {
  if (sessions.length === 0) return "56px";
  const lanes = Math.max(...lanesOf(sessions).map((laid) => laid.lanes));
  return `minmax(0, ${lanes === 1 ? 1 : lanes * 0.8}fr)`;
}
