import { useEffect } from "react";
import { asQuery, fieldsOf } from "./posted.ts";

/**
 * A page that is left takes what it was asking for with it: a tap followed by a reload would be shown and then lost. So
 * the command that has no answer yet is posted once more as the page goes, under its own id, which makes a repeat
 * harmless; browsers carry such a post out after the page is gone. `unanswered` is null when there is none.
 */
export function useSentOnLeave(unanswered: FormData | null | undefined): void {
  useEffect(() => {
    if (!unanswered) return;
    const send = () => navigator.sendBeacon(location.href, asQuery(fieldsOf(unanswered)));
    addEventListener("pagehide", send);
    return () => removeEventListener("pagehide", send);
  }, [unanswered]);
}
