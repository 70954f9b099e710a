import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Empty } from "../../components/empty.tsx";
import { Kept } from "../../components/kept.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { Segments } from "../../components/segments.tsx";
import { write } from "../../contract/written.ts";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { LiveNews } from "../../features/live/live-news.tsx";
import { TimeRow } from "../../features/programme/time-row.tsx";
import { writtenRow } from "../../features/programme/written-row.ts";
import { useViewer } from "../../features/viewer/use-shell.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import { Filters } from "./filters.tsx";
import { addressOf, queryOf } from "./query.ts";
import { ToNow } from "./to-now.tsx";

export const meta = titled("programme.title");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = queryOf(new URL(request.url));
  const viewer = query.mine ? await context.requireViewer(request) : await context.viewer(request);
  const view = await context.views.programme(viewer, context.language, query);
  if (!view) throw new Response(null, { status: 404 });
  return { ...view, rows: view.rows.map(writtenRow), tracks: write(view.tracks) };
}

export const action = (args: ActionFunctionArgs) => take(args, ["session:star"]);
export const clientAction = honestAction;
export const shouldRevalidate = reread;

export default function Programme() {
  const t = useT();
  const format = useFormat();
  const view = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const ownHalf = useViewer()?.half?.id ?? null;
  const at = (change: Partial<typeof view.query>) => addressOf({ ...view.query, day: view.day, ...change });
  const toSearch = <LinkButton to="/search" round icon="search" aria-label={t("programme.search")} />;
  return (
    <Page
      width="wide"
      right={
        <>
          <ToNow rows={view.rows} />
          {toSearch}
        </>
      }
    >
      <div className="stack">
        <h1>{t("programme.title")}</h1>
        <Segments
          label={t("programme.days")}
          items={view.days.map(({ index, date }) => ({
            to: at({ day: index }),
            text: format.day(Date.parse(`${date}T12:00:00Z`)),
            current: index === view.day,
          }))}
        />
        <Kept
          as="div"
          name="programme-tools"
          by={[view.day, view.query, view.tracks, view.languages, view.signedIn]}
          className="tools"
        >
          {() => (
            <div className="bar">
              {view.signedIn && (
                <Segments
                  fit
                  label={t("programme.whose")}
                  items={[
                    { to: at({ mine: false }), text: t("programme.everything"), current: !view.query.mine },
                    { to: at({ mine: true }), text: t("programme.my-day"), current: view.query.mine },
                  ]}
                />
              )}
              <Filters view={view} />
            </div>
          )}
        </Kept>
        {view.query.mine && view.clashes > 0 && (
          <Notice tone="warn">
            <p>{t.n("programme.clashes", view.clashes)}</p>
          </Notice>
        )}
        {view.rows.length === 0 ? (
          <Empty icon="calendar" title={t(view.query.mine ? "programme.empty-day" : "programme.no-hits")}>
            {view.query.mine && <LinkButton to={at({ mine: false })}>{t("programme.everything")}</LinkButton>}
          </Empty>
        ) : (
          <ol className="day">
            {view.rows.map((row) => (
              <TimeRow
                key={`${row.start} ${row.kind} ${row.meeting}`}
                row={row}
                ownHalf={ownHalf}
                signedIn={view.signedIn}
                address={pathname + search}
              />
            ))}
          </ol>
        )}
        <p className="xs muted">
          {t("programme.release", { version: view.release.version })} · {format.moment(view.release.at)}
        </p>
      </div>
      <LiveNews types={["schedule:published"]} />
    </Page>
  );
}
