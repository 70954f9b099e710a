import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Empty } from "../../components/empty.tsx";
import { Page } from "../../components/page.tsx";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { LiveNews } from "../../features/live/live-news.tsx";
import { ToMeetNow } from "../../features/meet-now/to-meet-now.tsx";
import { MeetingList } from "../../features/meeting/meeting-list.tsx";
import { ReportForm } from "../../features/meeting/report-form.tsx";
import { SignalForm, SignalsOfOthers } from "../../features/meeting/signal-form.tsx";
import { MeetingsTabs } from "../../features/meeting/tabs.tsx";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";

export const meta = titled("meetings.booked-title");

export async function loader({ request, context }: LoaderFunctionArgs) {
  return context.views.booked(await context.requireViewer(request), context.language);
}

export const action = (args: ActionFunctionArgs) => take(args, ["meeting:signal", "meeting:report"]);
export const clientAction = honestAction;
export const shouldRevalidate = reread;

export default function Booked() {
  const t = useT();
  const { ahead, over, counts } = useLoaderData<typeof loader>();
  return (
    <Page width="wide" right={<ToMeetNow />}>
      <div className="stack loose">
        <h1>{t("meetings.title")}</h1>
        <MeetingsTabs current="booked" counts={counts} />
        <MeetingList
          id="ahead"
          title={t("meetings.ahead")}
          meetings={ahead}
          empty={
            <Empty icon="calendar" title={t("meetings.none-booked")}>
              <LinkButton to="/meetings">{t("meetings.see-suggestions")}</LinkButton>
            </Empty>
          }
          action={(meeting) => (
            <>
              <SignalsOfOthers meeting={meeting} />
              <SignalForm meeting={meeting} />
            </>
          )}
        />
        <MeetingList
          id="over"
          title={t("meetings.over")}
          meetings={over}
          action={(meeting) => <ReportForm meeting={meeting} />}
        />
      </div>
      <LiveNews types={["meeting:booked", "meeting:retimed", "meeting:withdrawn", "meeting:signalled"]} />
    </Page>
  );
}
