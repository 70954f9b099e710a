import { useFormat, useT } from "../i18n/provider.tsx";
import { Meter } from "./meter.tsx";
import { useNow } from "./server-clock.tsx";

/** How much of a span has passed, moving by the server's clock every ten seconds. */
export function ProgressOf({ start, end }: { start: number; end: number }) {
  const t = useT();
  const format = useFormat();
  const now = useNow(10_000);
  const gone = Math.min(1, Math.max(0, (now - start) / (end - start)));
  return <Meter value={gone} label={t("common.progress", { percent: format.percent(gone) })} />;
}
