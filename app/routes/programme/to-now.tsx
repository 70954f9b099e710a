import { useNow } from "../../components/server-clock.tsx";
import { rowId } from "../../features/programme/time-row.tsx";
import type { WrittenRow } from "../../features/programme/written-row.ts";
import { useT } from "../../i18n/provider.tsx";

/** To the row that runs, on the day it runs: by the afternoon the morning is a long way past the thumb. */
export function ToNow({ rows }: { rows: WrittenRow[] }) {
  const t = useT();
  const now = useNow(10_000);
  const begun = rows.findLast(({ start }) => start <= now);
  const ahead = rows.some(({ end }) => end > now);
  if (!begun || !ahead) return null;
  // A plain link: the router's would drop the query of the page.
  return (
    <a className="btn" href={`#${rowId(begun)}`}>
      {t("common.now")}
    </a>
  );
}
