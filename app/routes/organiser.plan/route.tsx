import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Empty } from "../../components/empty.tsx";
import type { FactType } from "../../contract/entries.ts";
import { freshPlanId } from "../../features/command/command-id.ts";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { deskLinks } from "../../features/desk/desk-links.ts";
import { OrganiserDesk } from "../../features/desk/organiser-desk.tsx";
import { LiveNews } from "../../features/live/live-news.tsx";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import type { Handle } from "../../root.tsx";
import { MeetingsForm } from "./meetings-form.tsx";
import { PlanList } from "./plan-list.tsx";
import { ProgrammeForm } from "./programme-form.tsx";

export const meta = titled("planning.title");
export const links = deskLinks;
export const handle: Handle = { frame: "desk" };
const NEWS: readonly FactType[] = ["plan:started", "plan:ended", "plan:applied", "plan:undone"];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.requireOrganiser(request);
  const view = await context.views.plans(viewer, context.language);
  if (!view) throw new Response(null, { status: 403 });
  const wished = new URL(request.url).searchParams.get("lost");
  const lost = view.programme?.rooms.find(({ id }) => id === wished)?.id ?? null;
  return { view, lost, fresh: { programme: freshPlanId(), meetings: freshPlanId() } };
}

export async function action(args: ActionFunctionArgs) {
  await args.context.requireOrganiser(args.request);
  return take(args, ["plan:programme", "plan:meetings"]);
}
export const clientAction = honestAction;
export const shouldRevalidate = reread;

/** Where plans begin, and the ones there have been. */
export default function Plan() {
  const t = useT();
  const { view, lost, fresh } = useLoaderData<typeof loader>();
  return (
    <OrganiserDesk
      actions={
        <LinkButton to="/organiser/replan" icon="warn">
          {t("planning.replan")}
        </LinkButton>
      }
    >
      <div className="stack airy">
        <header className="stack tight lead">
          <h1>{t("planning.title")}</h1>
          <p className="muted">{t("planning.lead")}</p>
        </header>
        <div className="halves">
          <section className="card stack" aria-labelledby="of-programme">
            <h2 id="of-programme">{t("planning.programme")}</h2>
            <p className="small muted">{t("planning.programme-lead")}</p>
            {view.programme ? (
              <ProgrammeForm of={view.programme} plan={fresh.programme} lost={lost} />
            ) : (
              <Empty icon="calendar" title={t("planning.no-draft")} />
            )}
          </section>
          <section className="card stack" aria-labelledby="of-meetings">
            <h2 id="of-meetings">{t("planning.meetings")}</h2>
            <p className="small muted">{t("planning.meetings-lead")}</p>
            <MeetingsForm of={view.meetings} plan={fresh.meetings} />
          </section>
        </div>
        <section className="stack" aria-labelledby="earlier">
          <h2 id="earlier">{t("planning.earlier")}</h2>
          {view.plans.length === 0 ? (
            <p className="small muted">{t("planning.none-yet")}</p>
          ) : (
            <PlanList plans={view.plans} />
          )}
        </section>
      </div>
      <LiveNews types={NEWS} />
    </OrganiserDesk>
  );
}
