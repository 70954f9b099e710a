import { useCallback, useState } from "react";

/**
 * Keeps what was written into a text area before the page was awake: React sets it back to its first text when it takes
 * the area over (react-dom 18.3.1), which it does with no other control.
 *
 * @param id - of the area, the same on the server and here
 * @returns the area's `ref`
 */
export function useWrittenEarly(id: string | undefined): (area: HTMLTextAreaElement | null) => void {
  const [early] = useState(() => textIn(id));
  return useCallback(
    (area) => {
      if (area && early !== null) area.value = early;
    },
    [early],
  );
}

/** The text in the server's area; null on the server, and where the phone itself makes the area. */
function textIn(id: string | undefined): string | null {
  if (typeof document === "undefined" || id === undefined) return null;
  const area = document.getElementById(id);
  return area instanceof HTMLTextAreaElement ? area.value : null;
}
