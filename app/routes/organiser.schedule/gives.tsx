import type { ReactNode } from "react";
import { Meter } from "../../components/meter.tsx";
import type { ScheduleView } from "../../contract/views/organiser.ts";
import type { Finding } from "../../domain/programme/clash.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** What the draft of the day gives those who come: seats, even halves, sessions nobody needs to worry about. */
export function Gives({ view, findings }: { view: ScheduleView; findings: readonly Finding[] }) {
  const t = useT();
  const format = useFormat();
  const sessions = view.sessions.filter(({ pause }) => !pause);
  const seatsOf = new Map(view.rooms.map(({ id, capacity }) => [id, capacity]));
  const expected = sum(sessions.map(({ interest }) => interest));
  const seated = sum(sessions.map(({ interest, room }) => Math.min(interest, seatsOf.get(room) ?? 0)));
  const spoken = new Set(findings.flatMap((finding): string[] => finding.sessions));
  const clear = sessions.filter(({ id }) => !spoken.has(id)).length;
  const sizes = view.halves.map(({ size }) => size);
  return (
    <section className="stack" aria-labelledby="gives">
      <h2 id="gives">{t("organiser.gives")}</h2>
      <Figure label={t("organiser.seated")} value={share(seated, expected)}>
        {format.percent(share(seated, expected))}
      </Figure>
      {sizes.length > 1 && (
        <Figure label={t("organiser.halves-even")} value={share(Math.min(...sizes), Math.max(...sizes))}>
          {sizes.map(format.count).join(" / ")}
        </Figure>
      )}
      <Figure label={t("organiser.clear")} value={share(clear, sessions.length)}>
        {t("organiser.of", { part: clear, whole: sessions.length })}
      </Figure>
    </section>
  );
}

function Figure({ label, value, children }: { label: string; value: number; children: ReactNode }) {
  return (
    <div className="stack tight small">
      <div className="row between">
        <span>{label}</span>
        <b className="num">{children}</b>
      </div>
      <Meter value={value} label={label} />
    </div>
  );
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
