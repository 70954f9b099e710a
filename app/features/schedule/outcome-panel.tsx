import { useT } from "../../i18n/provider.tsx";
import { FindingList } from "./finding-list.tsx";
import type { Facts } from "./finding-words.ts";
import type { Outcome } from "./judge.ts";

type Props = { outcome: Outcome; facts: Facts; as?: "h2" | "h3" };

/** What a move breaks and mends, before it is made. */
export function OutcomePanel({ outcome, facts, as: Title = "h3" }: Props) {
  const t = useT();
  const { breaks, mends, meetings } = outcome;
  return (
    <div className="stack">
      {breaks.length === 0 ? (
        <p className="small calm">{t("organiser.nothing-breaks")}</p>
      ) : (
        <>
          <Title className="size3">{t("organiser.breaks")}</Title>
          <FindingList findings={breaks} facts={facts} />
        </>
      )}
      {mends.length > 0 && (
        <>
          <Title className="size3">{t("organiser.mends")}</Title>
          <div className="mended">
            <FindingList findings={mends} facts={facts} />
          </div>
        </>
      )}
      {meetings > 0 && <p className="small muted">{t.n("organiser.meetings-under", meetings)}</p>}
    </div>
  );
}
