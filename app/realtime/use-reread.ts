import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

/**
 * Reads the page anew. Asked for while a reading is under way, it reads once more after that one: a second at once would
 * make the router abort the first half way.
 */
export function useReread(): () => void {
  const { revalidate, state } = useRevalidator();
  const busy = state !== "idle";
  const latest = useRef({ busy, revalidate });
  latest.current = { busy, revalidate };
  const again = useRef(false);
  useEffect(() => {
    if (busy || !again.current) return;
    again.current = false;
    latest.current.revalidate();
  }, [busy]);
  return useCallback(() => {
    if (latest.current.busy) again.current = true;
    else latest.current.revalidate();
  }, []);
}
