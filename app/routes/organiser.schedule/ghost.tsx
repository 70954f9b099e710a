import { useEffect, useRef } from "react";
import { join } from "../../components/join.ts";
import type { DraftSession } from "../../contract/views/organiser.ts";
import { type Grid, rowsOf } from "../../features/schedule/grid.ts";
import { isHard, type Judged, outcomeOf } from "../../features/schedule/judge.ts";
import { useFormat } from "../../i18n/provider.tsx";
import type { Lift } from "./use-lift.ts";

type Props = { session: DraftSession; lift: Lift; grid: Grid; judged: Judged };

/** Where the session in the hand would be put down, drawn by what that breaks. */
export function Ghost({ session, lift, grid, judged }: Props) {
  const format = useFormat();
  const box = useRef<HTMLLIElement>(null);
  const { row, rows } = rowsOf(lift.to, grid);
  const { breaks } = outcomeOf(judged, lift.to);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step to another row or room is what asks for scrolling
  useEffect(() => {
    if (lift.by === "keys") box.current?.scrollIntoView({ block: "nearest" });
  }, [row, lift.by]);
  return (
    <li ref={box} className="ghost" aria-hidden="true" style={{ gridRow: `${row} / span ${rows}` }}>
      <div
        className={join(
          "ses",
          session.track.color,
          breaks.some(isHard) ? "broken" : breaks.length > 0 ? "doubtful" : "fits",
        )}
      >
        <b>{session.title.text}</b>
        <p className="xs num">{format.range(lift.to.start, lift.to.end)}</p>
      </div>
    </li>
  );
}
