import { useDraggable } from "@dnd-kit/core";
import { Link } from "@remix-run/react";
import type { CSSProperties } from "react";
import { Content } from "../../components/content.tsx";
import { join } from "../../components/join.ts";
import type { DraftSession } from "../../contract/views/organiser.ts";
import { type Grid, rowsOf } from "../../features/schedule/grid.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { idOfCard, type useLift } from "./use-lift.ts";

type Props = {
  session: DraftSession;
  lane: { lane: number; lanes: number };
  grid: Grid;
  mark: "broken" | "doubtful" | null;
  hand: ReturnType<typeof useLift>;
};

/** A session on the grid. Its link leads to the form; the space bar, the mouse and the finger pick it up. */
export function PlanCard({ session, lane, grid, mark, hand }: Props) {
  const t = useT();
  const format = useFormat();
  const { setNodeRef, listeners } = useDraggable({ id: session.id });
  const { row, rows } = rowsOf(session, grid);
  const style = { gridRow: `${row} / span ${rows}`, "--lane": lane.lane, "--lanes": lane.lanes } as CSSProperties;
  const lifted = hand.lift?.from.session === session.id;
  return (
    <li ref={setNodeRef} style={style} {...listeners}>
      <article
        className={join(
          "ses",
          session.track.color,
          session.pause && "pause",
          mark,
          lifted && "lifted",
          `rows-${size(rows)}`,
        )}
      >
        <h3>
          <Link
            id={idOfCard(session.id)}
            className="whole"
            draggable={false}
            aria-describedby="plan-help"
            to={`/organiser/schedule/move/${session.id}`}
            onKeyDown={(event) => hand.onKeyDown(event, session)}
            onBlur={hand.onBlur}
          >
            <Content of={session.title} />
          </Link>
        </h3>
        <p className="xs muted num">{format.range(session.start, session.end)}</p>
        {session.interest > 0 && !session.pause && (
          <p className="xs muted">{t.n("organiser.expected", session.interest)}</p>
        )}
        {mark && <span className="unseen">{t(`organiser.${mark}`)}</span>}
      </article>
    </li>
  );
}

/** How much a card has room for. */
const size = (rows: number): "few" | "some" | "many" => (rows <= 2 ? "few" : rows <= 3 ? "some" : "many");
