import { LinkButton } from "../../components/button.tsx";
import type { MeetNowBrief } from "../../contract/views/now.ts";
import { useT } from "../../i18n/provider.tsx";

/** The way into meet-now, in the words of where the reader stands in it. */
export function MeetNowCard({ brief }: { brief: MeetNowBrief }) {
  const t = useT();
  return (
    <section className="card lift stack" aria-labelledby="meet-now">
      <div className="row between">
        <h2 id="meet-now">{t("meet-now.title")}</h2>
        {brief.state === "out" && brief.ready > 0 && (
          <span className="small muted">{t.n("meet-now.ready", brief.ready)}</span>
        )}
      </div>
      <p className="small muted">{t(brief.state === "out" ? "meet-now.pitch" : `now.meet-now.${brief.state}-hint`)}</p>
      <LinkButton to="/meet-now" tone={brief.state === "meeting" ? "plain" : "live"} big block icon="bolt">
        {t(`now.meet-now.${brief.state}`)}
      </LinkButton>
    </section>
  );
}
