import { join } from "../../components/join.ts";
import type { ScheduleView } from "../../contract/views/organiser.ts";
import type { Finding } from "../../domain/programme/clash.ts";
import { type Grid, lanesOf } from "../../features/schedule/grid.ts";
import { type Judged, markOf } from "../../features/schedule/judge.ts";
import { useT } from "../../i18n/provider.tsx";
import { Ghost } from "./ghost.tsx";
import { PlanCard } from "./plan-card.tsx";
import type { useLift } from "./use-lift.ts";

type Props = {
  room: ScheduleView["rooms"][number];
  view: ScheduleView;
  grid: Grid;
  judged: Judged;
  findings: readonly Finding[];
  hand: ReturnType<typeof useLift>;
};

/** One room of the grid: its name, its sessions in the order of time, and the one that is held over it. */
export function PlanRoom({ room, view, grid, judged, findings, hand }: Props) {
  const t = useT();
  const { lift } = hand;
  const here = view.sessions.filter((session) => session.room === room.id);
  const held = lift?.to.room === room.id ? view.sessions.find(({ id }) => id === lift.to.session) : undefined;
  const id = `room-${room.id}`;
  return (
    <section className={join("plan-room", here.length === 0 && "bare")} aria-labelledby={id}>
      <h2 id={id}>
        {room.name.text} <span className="xs muted num">{room.capacity}</span>
        <span className="unseen"> {t.n("organiser.seats", room.capacity)}</span>
      </h2>
      <ol data-room={room.id}>
        {lanesOf(here).map(({ thing, lane, lanes }) => (
          <PlanCard
            key={thing.id}
            session={thing}
            lane={{ lane, lanes }}
            grid={grid}
            mark={markOf(thing.id, findings)}
            hand={hand}
          />
        ))}
        {lift && held && <Ghost session={held} lift={lift} grid={grid} judged={judged} />}
        {here.length === 0 && <li className="unseen">{t("organiser.empty-room")}</li>}
      </ol>
    </section>
  );
}
