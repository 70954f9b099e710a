import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { useServerClock } from "../../components/server-clock.tsx";
import { SideMark } from "../../components/side-mark.tsx";
import { TimeLeft } from "../../components/time-left.tsx";
import { Trio } from "../../components/trio.tsx";
import type { OfferView } from "../../contract/views/now.ts";
import type { Labels } from "../../contract/views/shared.ts";
import { SECOND } from "../../domain/instant.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { Reasons } from "../../features/matching/reasons.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { useReread } from "../../realtime/use-reread.ts";
import { ReadAgain } from "./read-again.tsx";

/** Somebody, a table and a countdown: yes, no, or once a little more time. */
export function OfferScreen({ offer, labels }: { offer: OfferView; labels: Labels }) {
  const t = useT();
  const format = useFormat();
  const reread = useReread();
  const left = Math.max(1, Math.ceil((offer.deadline - useServerClock().first) / SECOND));
  const { other, clash } = offer;
  return (
    <div className="stack loose">
      <Trio small number={offer.table} label={t("meet-now.shapes-table", { table: offer.table })} />
      <div className="stack tight centre">
        <p className="small">
          <TimeLeft
            ticking="meet-now.answer-within"
            still="meet-now.answer-by"
            deadline={offer.deadline}
            warn
            onEnd={reread}
          />
        </p>
        <h1 className="huge" tabIndex={-1}>
          {t("meet-now.at-table", { name: other.org.name, table: offer.table })}
        </h1>
        <p className="small">
          {other.name} · <SideMark kind={other.side} />
        </p>
        <p className="small muted">
          {t("meet-now.begins", { minutes: offer.minutes, time: format.time(offer.start) })} ·{" "}
          <Content of={offer.room.name} />
        </p>
      </div>
      {clash && (
        <Notice tone="warn">
          <p>
            {clash.kind === "meeting"
              ? t("programme.clash-meeting", { time: format.time(clash.start) })
              : t("programme.clash-session", { title: clash.title })}
          </p>
        </Notice>
      )}
      {offer.iSaidYes && (
        <Notice>
          <p>{t("meet-now.said-yes", { name: other.name })}</p>
        </Notice>
      )}
      {(offer.reasons.length > 0 || offer.challenge) && (
        <div className="card stack tight">
          {offer.challenge && (
            <p className="small">
              <b>{t("meetings.need")}</b> <Content of={offer.challenge.title} />
            </p>
          )}
          <Reasons reasons={offer.reasons} labels={labels} most={3} />
        </div>
      )}
      {offer.iSaidYes ? (
        <Answer offer={offer.id} yes={false} words={t("meet-now.change-to-no")} />
      ) : (
        <div className="stack at-thumb">
          <Answer offer={offer.id} yes words={t("meet-now.accept")} />
          <Answer offer={offer.id} yes={false} words={t("meet-now.decline")} />
        </div>
      )}
      {!offer.extended && !offer.iSaidYes && (
        <CommandForm intent="offer:extend" fixed={{ offer: offer.id }} className="centre">
          <Button tone="quiet" icon="clock">
            {t("meet-now.extend")}
          </Button>
        </CommandForm>
      )}
      {/* Whoever has not answered yet reads in peace until the time is out. */}
      {offer.iSaidYes ? <ReadAgain /> : <ReadAgain seconds={left} />}
    </div>
  );
}

function Answer({ offer, yes, words }: { offer: OfferView["id"]; yes: boolean; words: string }) {
  return (
    <CommandForm intent="offer:answer" fixed={{ offer, yes }}>
      <Button block {...(yes ? { tone: "live" as const, big: true } : {})}>
        {words}
      </Button>
    </CommandForm>
  );
}
