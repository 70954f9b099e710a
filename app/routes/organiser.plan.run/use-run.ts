import { useEffect, useState } from "react";
import type { FactType } from "../../contract/entries.ts";
import type { PlanView } from "../../contract/views/planning.ts";
import { gapOf, type PlanPoint } from "../../domain/planning/run/run.ts";
import { useLive } from "../../realtime/live.tsx";
import { useReread } from "../../realtime/use-reread.ts";

/** After these the page is read anew; progress is drawn from the fact itself. */
const TURNS: readonly FactType[] = ["plan:stopped", "plan:ended", "plan:applied", "plan:undone"];

/** The run as it goes on: points that come over the line are added at the end, what the page has read stands first. */
export function useRun({ id, points, proven, gap }: Pick<PlanView, "id" | "points" | "proven" | "gap">) {
  const { listen } = useLive();
  const reread = useReread();
  const [heard, setHeard] = useState<PlanPoint[]>([]);
  useEffect(
    () =>
      listen((entry) => {
        if (!("plan" in entry) || entry.plan !== id) return;
        if (entry.type === "plan:progressed") {
          const { ms, value, bound } = entry;
          setHeard((before) => [...before, { ms, value, bound }]);
        } else if (TURNS.includes(entry.type)) reread();
      }),
    [listen, reread, id],
  );
  const known = points.at(-1)?.ms ?? -1;
  const fresh = heard.filter(({ ms }) => ms > known);
  if (fresh.length === 0) return { points, gap };
  const all = [...points, ...fresh];
  return { points: all, gap: gapOf({ points: all, proven }) };
}
