import { Link } from "@remix-run/react";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { Trio } from "../../components/trio.tsx";
import { Range } from "../../components/when.tsx";
import type { MeetNowView } from "../../contract/views/now.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { Closed } from "./closed.tsx";
import { LastOffer } from "./last-offer.tsx";
import type { Mine } from "./mine.ts";

/** Lengths one can be ready for, min. The contract takes 15–120. */
const LENGTHS = [15, 20, 30, 60];
/** What `wouldRelease` of the view is reckoned for. */
const USUAL = 30;

/** Not looking: how long one is free, and what that would cost of the programme. */
export function Out({ view, mine }: { view: MeetNowView; mine: Mine<"out"> }) {
  const t = useT();
  const format = useFormat();
  const lengths = LENGTHS.filter((minutes) => minutes <= mine.mostMinutes);
  const usual = Math.min(USUAL, lengths.at(-1) ?? USUAL);
  const release = mine.wouldRelease.map(({ session }) => session);
  return (
    <div className="stack loose">
      <Trio label={t("meet-now.shapes")} />
      <div className="stack tight centre">
        <h1 tabIndex={-1}>{t("meet-now.title")}</h1>
        <p className="muted">{t("meet-now.pitch")}</p>
        {!mine.closed && (
          <p className="small">
            {view.ready > 0 && <>{t.n("meet-now.ready", view.ready)} · </>}
            {t("meet-now.tables", { free: view.tables.free, all: view.tables.all })}
          </p>
        )}
      </div>
      {mine.last && <LastOffer last={mine.last} />}
      {mine.meetingInTheWay && (
        <Notice tone="warn">
          <p>
            {t("refusal.meeting-in-the-way", { time: format.time(mine.meetingInTheWay.start) })}{" "}
            <Link className="inline" to={`/meetings/m/${mine.meetingInTheWay.meeting}`}>
              {t("common.show")}
            </Link>
          </p>
        </Notice>
      )}
      {mine.closed ? (
        <Closed opens={mine.closed.opens} />
      ) : lengths.length === 0 ? (
        <p className="muted centre">{t("meet-now.no-time")}</p>
      ) : (
        <CommandForm intent="meet-now:ready" fixed={{ release }} look="stack">
          {mine.wouldRelease.length > 0 && (
            <Notice>
              <p>{t("meet-now.would-release")}</p>
              <ul>
                {mine.wouldRelease.map(({ session, title, start, end }) => (
                  <li key={session}>
                    <b>
                      <Content of={title} />
                    </b>{" "}
                    <Range start={start} end={end} />
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <Button name="minutes" value={usual} tone="live" big block icon="bolt">
            {t("meet-now.ready-for", { minutes: usual })}
          </Button>
          <fieldset>
            <legend className="small muted centre">{t("meet-now.or-for")}</legend>
            <div className="lengths">
              {lengths
                .filter((minutes) => minutes !== usual)
                .map((minutes) => (
                  <Button key={minutes} name="minutes" value={minutes}>
                    {t("meet-now.minutes", { minutes })}
                  </Button>
                ))}
            </div>
          </fieldset>
        </CommandForm>
      )}
      <p className="hint centre">{t("meet-now.consent")}</p>
    </div>
  );
}
