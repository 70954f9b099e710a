import { useEffect, useState } from "react";
import type { FactType } from "../../contract/entries.ts";
import type { PlanView } from "../../contract/views/planning.ts";
import { gapOf, type PlanGoal, type PlanPoint } from "../../domain/planning/run/run.ts";
import { useLive } from "../../realtime/live.tsx";
import { useReread } from "../../realtime/use-reread.ts";

/** After these the page is read anew; progress is drawn from the fact itself. */
const TURNS: readonly FactType[] = ["plan:stopped", "plan:ended", "plan:applied", "plan:undone"];

type Shown = Pick<PlanView, "id" | "goal" | "points" | "proven" | "gap">;

/** The run as it goes on: points that come over the line are added at the end, what the page has read stands first. */
export function useRun({ id, goal, points, proven, gap }: Shown): Pick<PlanView, "goal" | "points" | "gap"> {
  const { listen } = useLive();
  const reread = useReread();
  const [heard, setHeard] = useState<(PlanPoint & { goal: PlanGoal })[]>([]);
  useEffect(
    () =>
      listen((entry) => {
        if (!("plan" in entry) || entry.plan !== id) return;
        if (entry.type === "plan:progressed") {
          const { goal, ms, value, bound } = entry;
          setHeard((before) => [...before, { goal, ms, value, bound }]);
        } else if (TURNS.includes(entry.type)) reread();
      }),
    [listen, reread, id],
  );
  const known = points.at(-1)?.ms ?? -1;
  const fresh = heard.filter(({ ms }) => ms > known);
  const last = fresh.at(-1);
  if (!last) return { goal, points, gap };
  const all = [...points, ...fresh];
  return { goal: last.goal, points: all, gap: gapOf({ points: all, proven }) };
}
