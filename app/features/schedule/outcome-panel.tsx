import { useT } from "../../i18n/provider.tsx";
import { FindingList } from "./finding-list.tsx";
import type { Facts } from "./finding-words.ts";
import type { Outcome } from "./judge.ts";

/** What a move breaks and mends, before it is made. */
export function OutcomePanel({ outcome, facts }: { outcome: Outcome; facts: Facts }) {
  const t = useT();
  const { breaks, mends, meetings } = outcome;
  return (
    <div className="stack">
      {breaks.length === 0 ? (
        <p className="small calm">{t("organiser.nothing-breaks")}</p>
      ) : (
        <>
          <h3>{t("organiser.breaks")}</h3>
          <FindingList findings={breaks} facts={facts} />
        </>
      )}
      {mends.length > 0 && (
        <>
          <h3>{t("organiser.mends")}</h3>
          <div className="mended">
            <FindingList findings={mends} facts={facts} />
          </div>
        </>
      )}
      {meetings > 0 && <p className="small muted">{t.n("organiser.meetings-under", meetings)}</p>}
    </div>
  );
}
