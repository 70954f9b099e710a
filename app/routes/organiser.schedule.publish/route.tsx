import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "../../components/button.tsx";
import { Empty } from "../../components/empty.tsx";
import { Notice } from "../../components/notice.tsx";
import type { ScheduleView } from "../../contract/views/organiser.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { deskLinks } from "../../features/desk/desk-links.ts";
import { OrganiserDesk } from "../../features/desk/organiser-desk.tsx";
import { LiveNews } from "../../features/live/live-news.tsx";
import { wholeDraft } from "../../features/schedule/held.ts";
import { findingsOf } from "../../features/schedule/judge.ts";
import { useJudged } from "../../features/schedule/use-judged.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import type { Handle } from "../../root.tsx";
import { ChangeList } from "./change-list.tsx";

export const meta = titled("organiser.schedule");
export const links = deskLinks;
export const handle: Handle = { frame: "desk" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.requireOrganiser(request);
  return { view: await context.views.schedule(viewer, context.language, null) };
}

export async function action(args: ActionFunctionArgs) {
  await args.context.requireOrganiser(args.request);
  return take(args, ["schedule:publish"]);
}
export const clientAction = honestAction;
export const shouldRevalidate = reread;

/** What every phone will get, against what it has, and the button that gives it. */
export default function Publish() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const released = view?.released?.version ?? 0;
  const same = released > 0 && view?.changes.length === 0;
  return (
    <OrganiserDesk>
      <div className="stack loose form-page">
        <h1>
          {same
            ? t("organiser.all-published", { version: released })
            : t("organiser.publish", { version: released + 1 })}
        </h1>
        {view ? <Changes view={view} /> : <Empty icon="calendar" title={t("organiser.no-draft")} />}
        <div>
          <LinkButton to="/organiser/schedule" icon="left">
            {t("organiser.to-schedule")}
          </LinkButton>
        </div>
      </div>
      <LiveNews types={["session:moved", "plan:applied", "plan:undone", "schedule:published"]} />
    </OrganiserDesk>
  );
}

function Changes({ view }: { view: ScheduleView }) {
  const t = useT();
  const format = useFormat();
  const unsolved = findingsOf(useJudged(view)).length;
  const { released, changes } = view;
  const titles = Object.fromEntries(
    wholeDraft(view).map(({ id, title }) => [id, t("organiser.quoted", { title: title.text })]),
  );
  return (
    <>
      {released && (
        <p className="small muted">
          {changes.length === 0
            ? format.moment(released.at)
            : t("organiser.published", { version: released.version, moment: format.moment(released.at) })}
        </p>
      )}
      {changes.length === 0 ? (
        <Notice>
          <p>{t("organiser.nothing-new")}</p>
        </Notice>
      ) : (
        <>
          <p>{released ? t("organiser.publish-lead", { version: released.version }) : t("organiser.publish-first")}</p>
          <ChangeList changes={changes} />
          {unsolved > 0 && (
            <Notice tone="warn">
              <p>{t.n("organiser.unsolved", unsolved)}</p>
            </Notice>
          )}
        </>
      )}
      {/* Kept in place once nothing is left to publish: the answer to the press stands in it. */}
      <CommandForm intent="schedule:publish" fixed={{ revision: view.revision }} names={titles}>
        {changes.length > 0 && (
          <Button tone="primary" big>
            {t("organiser.publish", { version: (released?.version ?? 0) + 1 })}
          </Button>
        )}
      </CommandForm>
    </>
  );
}
