import { useEffect, useRef } from "react";
import { useNow } from "../../components/server-clock.tsx";
import { useFollow } from "../../realtime/use-news.ts";
import { useReread } from "../../realtime/use-reread.ts";
import { FLOOR_FACTS, FLOOR_SPREAD_MS } from "./floor-facts.ts";

const TURN_MS = 30_000;

/** Keeps the floor as it is: by the log's facts, and by the clock, since a meeting begins and ends without a fact. */
export function useFloor(): void {
  useFollow(FLOOR_FACTS, FLOOR_SPREAD_MS);
  const reread = useReread();
  const turn = Math.floor(useNow(TURN_MS) / TURN_MS);
  const shown = useRef(turn);
  useEffect(() => {
    if (shown.current === turn) return;
    shown.current = turn;
    if (document.visibilityState === "visible") reread();
  }, [turn, reread]);
}
