import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Empty } from "../../components/empty.tsx";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { deskLinks } from "../../features/desk/desk-links.ts";
import { OrganiserDesk } from "../../features/desk/organiser-desk.tsx";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import type { Handle } from "../../root.tsx";
import { ScheduleDesk } from "./schedule-desk.tsx";

export const meta = titled("organiser.schedule");
export const links = deskLinks;
export const handle: Handle = { frame: "desk" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.requireOrganiser(request);
  const asked = new URL(request.url).searchParams.get("day");
  if (asked !== null && !/^\d{1,2}$/.test(asked)) throw new Response(null, { status: 404 });
  const view = await context.views.schedule(viewer, context.language, asked === null ? null : Number(asked));
  const day = view?.days.find(({ index }) => index === view.day) ?? null;
  if (asked !== null && !day) throw new Response(null, { status: 404 });
  return { view, day };
}

export async function action(args: ActionFunctionArgs) {
  await args.context.requireOrganiser(args.request);
  return take(args, ["session:move"]);
}
export const clientAction = honestAction;
export const shouldRevalidate = reread;

export default function Schedule() {
  const t = useT();
  const { view, day } = useLoaderData<typeof loader>();
  if (view && day) return <ScheduleDesk latest={view} day={day} />;
  return (
    <OrganiserDesk>
      <h1>{t("organiser.schedule")}</h1>
      <Empty icon="calendar" title={t("organiser.no-draft")} />
    </OrganiserDesk>
  );
}
