import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Chip } from "../../components/chip.tsx";
import { Content } from "../../components/content.tsx";
import { Icon } from "../../components/icon.tsx";
import { Page } from "../../components/page.tsx";
import { Row, Rows } from "../../components/rows.tsx";
import { Range, When } from "../../components/when.tsx";
import type { SessionId } from "../../domain/id.ts";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { LiveNews } from "../../features/live/live-news.tsx";
import { SessionMarks } from "../../features/programme/session-marks.tsx";
import { useViewer } from "../../features/viewer/use-shell.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { metaT } from "../../i18n/title.ts";
import { SessionChoice } from "./session-choice.tsx";
import { SpeakerList } from "./speaker-list.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { name: "description", content: data?.abstract.text || metaT(matches)("shell.description") },
  { title: `${data?.session.title.text ?? metaT(matches)("programme.title")} · ${metaT(matches)("shell.product")}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer(request);
  const view = await context.views.session(viewer, context.language, params.session as SessionId);
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export const action = (args: ActionFunctionArgs) => take(args, ["session:star", "session:release"]);
export const clientAction = honestAction;
export const shouldRevalidate = reread;

export default function SessionPage() {
  const t = useT();
  const format = useFormat();
  const view = useLoaderData<typeof loader>();
  const { session, repeat } = view;
  const ownHalf = useViewer()?.half?.id ?? null;
  return (
    <Page>
      <div className="stack loose">
        <div className="stack">
          <p className="small muted">
            <Link className="inline" to="/programme">
              {t("programme.title")}
            </Link>
            {" · "}
            <Content of={session.track.title} />
          </p>
          <Content of={session.title} as="h1" />
          <div className="row wrap">
            <SessionMarks session={session} ownHalf={ownHalf} whole />
          </div>
          <dl className="facts">
            <div>
              <dt>
                <Icon name="clock" />
                <span className="unseen">{t("programme.when")}</span>
              </dt>
              <dd>
                <When at={session.start} look="longDay" /> <Range start={session.start} end={session.end} />
              </dd>
            </div>
            <div>
              <dt>
                <Icon name="place" />
                <span className="unseen">{t("programme.room")}</span>
              </dt>
              <dd>
                <Content of={session.room.name} />
                <span className="muted"> · {t.n("programme.seats", view.roomCapacity)}</span>
              </dd>
            </div>
            <div>
              <dt>
                <Icon name="globe" />
                <span className="unseen">{t("programme.language")}</span>
              </dt>
              <dd>{format.list(session.languages.map((code) => t(`common.lang.${code}`)))}</dd>
            </div>
          </dl>
        </div>
        <SessionChoice session={session} ownHalf={ownHalf} signedIn={view.signedIn} />
        {view.abstract.text && <Content of={view.abstract} as="p" />}
        {repeat && (
          <section className="card stack tight">
            <h2>{t("programme.other-pass")}</h2>
            <Link className="inline" to={`/programme/${repeat.id}`}>
              <When at={repeat.start} look="moment" />
              {repeat.halves.length > 0 && <> · {format.list(repeat.halves.map(({ text }) => text))}</>}
            </Link>
          </section>
        )}
        {view.speakers.length > 0 && <SpeakerList speakers={view.speakers} />}
        {view.challenges.length > 0 && (
          <section className="stack tight">
            <h2>{t("challenges.title")}</h2>
            <Rows>
              {view.challenges.map(({ id, title }) => (
                <Row
                  key={id}
                  to={`/challenges/${id}`}
                  lead={<Icon name="challenges" />}
                  title={<Content of={title} />}
                />
              ))}
            </Rows>
          </section>
        )}
        {session.pause && <Chip>{t("programme.pause")}</Chip>}
      </div>
      <LiveNews types={["schedule:published"]} />
    </Page>
  );
}
