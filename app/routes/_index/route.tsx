import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Page } from "../../components/page.tsx";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { LiveNews } from "../../features/live/live-news.tsx";
import { useShell } from "../../features/viewer/use-shell.ts";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import { Announcements } from "./announcements.tsx";
import { MeetNowCard } from "./meet-now-card.tsx";
import { NextCard } from "./next-card.tsx";
import { RunningNow } from "./running-now.tsx";
import { Then } from "./then.tsx";
import { Welcome } from "./welcome.tsx";

export const meta = titled("now.title");

export async function loader({ request, context }: LoaderFunctionArgs) {
  return context.views.now(await context.viewer(request), context.language);
}

export const action = (args: ActionFunctionArgs) => take(args, ["meeting:signal"]);
export const clientAction = honestAction;
export const shouldRevalidate = reread;

export default function Now() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const shell = useShell();
  const viewer = shell?.viewer ?? null;
  const right = viewer ? (
    viewer.half && <Chip>{viewer.half.label.text}</Chip>
  ) : (
    <LinkButton to="/sign-in">{t("shell.sign-in")}</LinkButton>
  );
  return (
    <Page width="wide" right={right}>
      <div className="columns">
        <div className="stack loose">
          {viewer ? <NextCard next={view.next} /> : <Welcome />}
          <Announcements announcements={view.announcements} />
          <RunningNow running={view.running} />
        </div>
        <div className="stack loose">
          {view.meetNow && <MeetNowCard brief={view.meetNow} />}
          {view.then.length > 0 && <Then then={view.then} />}
        </div>
      </div>
      <LiveNews
        types={[
          "announcement:made",
          "schedule:published",
          "meeting:booked",
          "meeting:retimed",
          "meeting:withdrawn",
          "meeting:signalled",
          "offer:made",
        ]}
      />
    </Page>
  );
}
