import { Kpi } from "../../components/desk.tsx";
import { Notice } from "../../components/notice.tsx";
import type { FloorView } from "../../contract/views/organiser.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** The hall in five numbers. No double booking is calm; any is an alarm. */
export function Numbers({ view }: { view: FloorView }) {
  const t = useT();
  const format = useFormat();
  const { meetingsToday, inUse, tables, ready, medianWaitSeconds, doubleBookings } = view;
  return (
    <section className="stack" aria-labelledby="numbers">
      <h2 id="numbers" className="unseen">
        {t("organiser.numbers")}
      </h2>
      {doubleBookings > 0 && (
        <Notice tone="live" alert title={`${format.count(doubleBookings)} ${t("organiser.double-bookings")}`}>
          <p>{t("organiser.double-alarm")}</p>
        </Notice>
      )}
      <div className="kpis">
        <Kpi value={format.count(meetingsToday)} label={t("organiser.meetings-today")} />
        <Kpi value={`${inUse} / ${tables.length}`} label={t("organiser.tables-used")} />
        <Kpi value={format.count(ready)} label={t("organiser.ready-now")} />
        <Kpi value={<Wait seconds={medianWaitSeconds} />} label={t("organiser.median-wait")} />
        <Kpi value={format.count(doubleBookings)} label={t("organiser.double-bookings")} alarm={doubleBookings > 0} />
      </div>
    </section>
  );
}

function Wait({ seconds }: { seconds: number | null }) {
  const t = useT();
  const format = useFormat();
  if (seconds !== null) return format.duration(seconds * 1_000);
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="unseen">{t("organiser.none-paired")}</span>
    </>
  );
}
