import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import type { FactType } from "../../contract/entries.ts";
import type { PersonId } from "../../domain/id.ts";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { deskLinks } from "../../features/desk/desk-links.ts";
import { OrganiserDesk } from "../../features/desk/organiser-desk.tsx";
import { LiveNews } from "../../features/live/live-news.tsx";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import type { Handle } from "../../root.tsx";
import { Faults } from "./faults.tsx";
import { Ways } from "./ways.tsx";

export const meta = titled("planning.replan");
export const links = deskLinks;
export const handle: Handle = { frame: "desk" };
const NEWS: readonly FactType[] = [
  "table:closed",
  "meeting:booked",
  "meeting:retimed",
  "meeting:withdrawn",
  "meeting:signalled",
  "schedule:published",
];
const CLOCK = /^\d{2}:\d{2}$/;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.requireOrganiser(request);
  const query = new URL(request.url).searchParams;
  const [person, until] = [query.get("away"), query.get("until") ?? ""];
  const away = person && CLOCK.test(until) ? { person: person as PersonId, until } : null;
  const view = await context.views.replan(viewer, context.language, away);
  if (!view) throw new Response(null, { status: 403 });
  return view;
}

export async function action(args: ActionFunctionArgs) {
  await args.context.requireOrganiser(args.request);
  return take(args, ["table:close", "meetings:retime"]);
}
export const clientAction = honestAction;
export const shouldRevalidate = reread;

/** Something has failed: say what, see which meetings it breaks, and choose the way out that disturbs the fewest. */
export default function Replan() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  return (
    <OrganiserDesk
      actions={
        <LinkButton to="/organiser/plan" icon="left">
          {t("planning.title")}
        </LinkButton>
      }
    >
      <div className="stack airy">
        <header className="stack tight lead">
          <h1>{t("planning.replan")}</h1>
          <p className="muted">{t("planning.replan-lead")}</p>
        </header>
        <div className="columns">
          <Ways view={view} />
          <Faults view={view} />
        </div>
      </div>
      <LiveNews types={NEWS} />
    </OrganiserDesk>
  );
}
