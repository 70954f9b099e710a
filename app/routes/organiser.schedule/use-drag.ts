import {
  type DragMoveEvent,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useRef } from "react";
import type { DraftSession } from "../../contract/views/organiser.ts";
import type { RoomId } from "../../domain/id.ts";
import type { Grid } from "../../features/schedule/grid.ts";
import { placedAt, type Wish } from "../../features/schedule/wish.ts";

type Hand = {
  sessions: readonly DraftSession[];
  grid: Grid;
  pick: (session: DraftSession) => void;
  carry: (wish: Wish) => void;
  put: () => void;
  cancel: () => void;
};
type Column = { room: RoomId; left: number; right: number };

/** Dragging by mouse or finger over the grid: from pixels to rooms and rows. A finger picks up by resting first. */
export function useDrag({ sessions, grid, pick, carry, put, cancel }: Hand) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const plan = useRef<HTMLDivElement>(null);
  const measured = useRef<{ columns: Column[]; rowPixels: number; startX: number } | null>(null);

  const onDragStart = ({ active, activatorEvent }: DragStartEvent) => {
    const session = sessions.find(({ id }) => id === active.id);
    const lists = [...(plan.current?.querySelectorAll<HTMLElement>("[data-room]") ?? [])];
    if (!session || lists.length === 0) return;
    const columns = lists.map((list) => {
      const { left, right } = list.getBoundingClientRect();
      return { room: list.dataset.room as RoomId, left, right };
    });
    const rowPixels = (lists[0]?.getBoundingClientRect().height ?? 0) / grid.rows;
    measured.current = { columns, rowPixels, startX: xOf(activatorEvent) };
    pick(session);
  };
  const onDragMove = ({ active, delta }: DragMoveEvent) => {
    const session = sessions.find(({ id }) => id === active.id);
    if (!session || !measured.current) return;
    const { columns, rowPixels, startX } = measured.current;
    const room = nearest(columns, startX + delta.x)?.room ?? session.room;
    const { id, start, end } = session;
    carry(placedAt({ session: id, room: session.room, start, end }, Math.round(delta.y / rowPixels), room, grid));
  };
  const end = (how: () => void) => () => {
    // The mouse button's release over the link would be a click on it.
    const stop = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("click", stop, { capture: true });
    setTimeout(() => window.removeEventListener("click", stop, { capture: true }), 50);
    measured.current = null;
    how();
  };
  return { plan, context: { sensors, onDragStart, onDragMove, onDragEnd: end(put), onDragCancel: end(cancel) } };
}

const xOf = (event: Event): number =>
  "touches" in event ? ((event as TouchEvent).touches[0]?.clientX ?? 0) : (event as MouseEvent).clientX;

const away = ({ left, right }: Column, x: number): number => Math.max(left - x, x - right, 0);
const nearest = (columns: readonly Column[], x: number): Column | undefined =>
  [...columns].sort((a, b) => away(a, x) - away(b, x))[0];
