import { useMemo } from "react";
import type { ScheduleView } from "../../contract/views/organiser.ts";
import { useFormat } from "../../i18n/provider.tsx";
import { type Judged, judgedOf } from "./judge.ts";
import { instantOf } from "./local-time.ts";

/** The draft ready to be judged, on the phone and on the server alike. */
export function useJudged(view: ScheduleView): Judged {
  const format = useFormat();
  return useMemo(() => judgedOf(view, (local) => instantOf(local, format)), [view, format]);
}
