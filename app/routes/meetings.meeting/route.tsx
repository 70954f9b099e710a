import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Page } from "../../components/page.tsx";
import type { MeetingId } from "../../domain/id.ts";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { LiveNews } from "../../features/live/live-news.tsx";
import { BothReasons } from "../../features/matching/reasons.tsx";
import { MeetingFacts } from "../../features/meeting/meeting-facts.tsx";
import { StateChip } from "../../features/meeting/state-chip.tsx";
import { titleOf } from "../../features/meeting/words.ts";
import { orgNames } from "../../features/person/names.ts";
import { PersonHead } from "../../features/person/person-head.tsx";
import { Invented } from "../../features/viewer/invented.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import { Doing } from "./doing.tsx";
import { Standing } from "./standing.tsx";

export const meta = titled("meetings.one-title");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await context.requireViewer(request);
  const view = await context.views.meeting(viewer, context.language, params.meeting as MeetingId);
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export const action = (args: ActionFunctionArgs) =>
  take(args, ["meeting:answer", "meeting:withdraw", "meeting:signal", "meeting:report"]);
export const clientAction = honestAction;
export const shouldRevalidate = reread;

export default function MeetingPage() {
  const t = useT();
  const format = useFormat();
  const { meeting, grounds, labels } = useLoaderData<typeof loader>();
  const why = grounds[meeting.id];
  const other = meeting.others.filter(({ id }) => id !== meeting.broker);
  return (
    <Page>
      <div className="stack loose">
        <div className="stack">
          <p className="small muted">
            <Link className="inline" to={meeting.state === "proposed" ? "/meetings/inbox" : "/meetings/booked"}>
              {t("meetings.title")}
            </Link>
          </p>
          <div className="row between top-row">
            <h1>{titleOf(t, format, meeting)}</h1>
            <StateChip meeting={meeting} />
          </div>
          <Standing meeting={meeting} />
          <MeetingFacts meeting={meeting} />
        </div>
        {why && (
          <section className="stack tight" aria-labelledby="why">
            <h2 id="why">{t("meetings.why")}</h2>
            <BothReasons {...why} name={format.list(orgNames(other))} labels={labels} most={4} />
          </section>
        )}
        <Doing meeting={meeting} />
        {meeting.message && (
          <section className="stack tight" aria-labelledby="message">
            <h2 id="message">{t("meetings.message")}</h2>
            <blockquote className="quote" dir="auto">
              {meeting.message}
            </blockquote>
          </section>
        )}
        <section className="stack" aria-labelledby="parties">
          <h2 id="parties">{t("meetings.who")}</h2>
          <ul className="stack">
            {meeting.others.map((person) => (
              <li key={person.id} className="card">
                <PersonHead
                  person={person}
                  as="h3"
                  end={
                    <span className="small muted">
                      {meeting.broker === person.id
                        ? t("meetings.broker")
                        : meeting.state === "proposed" &&
                          t(meeting.yes.includes(person.id) ? "meetings.said-yes" : "meetings.not-answered")}
                    </span>
                  }
                />
              </li>
            ))}
          </ul>
        </section>
        <Invented what="meetings" />
      </div>
      <LiveNews
        types={["meeting:answered", "meeting:booked", "meeting:retimed", "meeting:withdrawn", "meeting:signalled"]}
        of={meeting.id}
      />
    </Page>
  );
}
