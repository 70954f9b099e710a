import { Button } from "../../components/button.tsx";
import { ProgressOf } from "../../components/progress-of.tsx";
import { useNow } from "../../components/server-clock.tsx";
import { TimeLeft } from "../../components/time-left.tsx";
import { Trio } from "../../components/trio.tsx";
import type { MeetNowView } from "../../contract/views/now.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { useT } from "../../i18n/provider.tsx";
import { LastOffer } from "./last-offer.tsx";
import type { Mine } from "./mine.ts";
import { ReadAgain } from "./read-again.tsx";

/** Ready and looking. While tables are scarce the reader is told that people are gathered, and until when. */
export function Waiting({ view, mine }: { view: MeetNowView; mine: Mine<"ready"> }) {
  const t = useT();
  const now = useNow(1_000);
  const gathering = mine.gatheringUntil !== null && now < mine.gatheringUntil ? mine.gatheringUntil : null;
  const others = view.ready - 1;
  return (
    <div className="stack loose">
      <Trio searching label={t("meet-now.shapes")} />
      <div className="stack tight centre">
        <h1 tabIndex={-1}>{t("meet-now.waiting")}</h1>
        <p>
          <TimeLeft ticking="meet-now.ready-until" still="meet-now.ready-till" deadline={mine.until} look="minutes" />
        </p>
        <p className="small muted">
          {others > 0 && <>{t.n("meet-now.others", others)} · </>}
          {t("meet-now.tables", { free: view.tables.free, all: view.tables.all })}
        </p>
      </div>
      <ProgressOf start={mine.since} end={mine.until} />
      <p className="small centre">
        {gathering ? (
          <TimeLeft ticking="meet-now.gathering" still="meet-now.gathering-till" deadline={gathering} />
        ) : (
          t("meet-now.keep-open")
        )}
      </p>
      <ReadAgain />
      {mine.last && <LastOffer last={mine.last} />}
      <CommandForm intent="meet-now:rest">
        <Button block>{t("meet-now.stop")}</Button>
      </CommandForm>
    </div>
  );
}
