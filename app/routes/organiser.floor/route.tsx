import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { ClockChip } from "../../components/clock-chip.tsx";
import { Notice } from "../../components/notice.tsx";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { deskLinks } from "../../features/desk/desk-links.ts";
import { OrganiserDesk } from "../../features/desk/organiser-desk.tsx";
import { FloorTable } from "../../features/floor/floor-table.tsx";
import { useFloor } from "../../features/floor/use-floor.ts";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import type { Handle } from "../../root.tsx";
import { Announcements } from "./announcements.tsx";
import { Numbers } from "./numbers.tsx";

export const meta = titled("organiser.floor");
export const links = deskLinks;
export const handle: Handle = { frame: "desk" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.requireOrganiser(request);
  const view = await context.views.floor(viewer, context.language);
  if (!view) throw new Response(null, { status: 403 });
  return view;
}

export async function action(args: ActionFunctionArgs) {
  await args.context.requireOrganiser(args.request);
  return take(args, ["announcement:make"]);
}
export const clientAction = honestAction;
export const shouldRevalidate = reread;

/** What happens in the hall right now. It refreshes itself: that is its point. */
export default function Floor() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  useFloor();
  return (
    <OrganiserDesk
      state={
        <>
          <ClockChip />
          <Chip tone={view.leader.alive ? "pine" : "live"}>
            {t(view.leader.alive ? "organiser.pairing-alive" : "organiser.pairing-still")}
          </Chip>
        </>
      }
      actions={
        <>
          <LinkButton to="/organiser/replan" icon="warn">
            {t("planning.replan")}
          </LinkButton>
          <a className="btn live" href="#announce">
            {t("organiser.announce-all")}
          </a>
        </>
      }
    >
      <div className="stack loose">
        <h1>{t("organiser.floor")}</h1>
        {!view.leader.alive && (
          <Notice tone="live" title={t("organiser.pairing-still")}>
            <p>{t("organiser.pairing-still-text")}</p>
          </Notice>
        )}
        <Numbers view={view} />
        <section aria-labelledby="tables">
          <h2 id="tables" className="unseen">
            {t("organiser.tables")}
          </h2>
          <ol className="floor-tables">
            {view.tables.map((table) => (
              <FloorTable key={table.table} table={table} />
            ))}
          </ol>
        </section>
        <Announcements sent={view.announcements} />
      </div>
    </OrganiserDesk>
  );
}
