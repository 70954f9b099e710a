import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { RefusalNotice } from "../../features/command/refusal-notice.tsx";
import type { Facts } from "../../features/schedule/finding-words.ts";
import { type Judged, outcomeOf } from "../../features/schedule/judge.ts";
import { OutcomePanel } from "../../features/schedule/outcome-panel.tsx";
import { placeWords } from "../../features/schedule/place-words.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import type { Draft } from "./use-draft.ts";
import type { Lift } from "./use-lift.ts";

type Props = { draft: Draft; lift: Lift | null; facts: Facts; judged: Judged };

/** What the hand is doing: what the move would break, that it is being saved, that it is done and can be undone, or the "no". */
export function HandNotice({ draft, lift, facts, judged }: Props) {
  const t = useT();
  const format = useFormat();
  const { asked, done, command } = draft;
  const titles = Object.fromEntries(
    facts.sessions.map(({ id, title }) => [id, t("organiser.quoted", { title: title.text })]),
  );
  const place = (step: NonNullable<typeof done>) => placeWords(t, format, step.to, facts);
  if (lift)
    return (
      <section className="card in-hand stack" aria-labelledby="in-hand">
        <h2 id="in-hand">{t("organiser.moving")}</h2>
        <p className="small">
          <b>{titles[lift.to.session]}</b>
          <br />
          {place(lift)}
        </p>
        <OutcomePanel outcome={outcomeOf(judged, lift.to)} facts={facts} />
      </section>
    );
  if (command.refusal)
    return (
      <RefusalNotice refusal={command.refusal} names={titles}>
        {command.unknown && (
          <Button type="button" onClick={command.resend}>
            {t("common.try-again")}
          </Button>
        )}
      </RefusalNotice>
    );
  if (asked) return <Notice>{t("organiser.saving")}</Notice>;
  if (!done) return <p className="xs muted only-plan">{t("organiser.drag-hint")}</p>;
  return (
    <Notice>
      <p>{t("organiser.moved", { title: titles[done.to.session] ?? "", place: place(done) })}</p>
      <div>
        <Button type="button" onClick={() => draft.ask({ from: done.to, to: done.from })}>
          {t("organiser.undo")}
        </Button>
      </div>
    </Notice>
  );
}
