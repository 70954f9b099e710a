import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Empty } from "../../components/empty.tsx";
import { Page } from "../../components/page.tsx";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { LiveNews } from "../../features/live/live-news.tsx";
import { Reasons } from "../../features/matching/reasons.tsx";
import { ToMeetNow } from "../../features/meet-now/to-meet-now.tsx";
import { AnswerForm } from "../../features/meeting/answer-form.tsx";
import { MeetingList } from "../../features/meeting/meeting-list.tsx";
import { MeetingsTabs } from "../../features/meeting/tabs.tsx";
import { TimeToAnswer } from "../../features/meeting/time-to-answer.tsx";
import { WithdrawForm } from "../../features/meeting/withdraw-form.tsx";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";

export const meta = titled("meetings.inbox-title");

export async function loader({ request, context }: LoaderFunctionArgs) {
  return context.views.inbox(await context.requireViewer(request), context.language);
}

export const action = (args: ActionFunctionArgs) => take(args, ["meeting:answer", "meeting:withdraw"]);
export const clientAction = honestAction;
export const shouldRevalidate = reread;

export default function Inbox() {
  const t = useT();
  const { waiting, sent, settled, counts, grounds, labels } = useLoaderData<typeof loader>();
  return (
    <Page width="wide" right={<ToMeetNow />}>
      <div className="stack loose">
        <h1>{t("meetings.title")}</h1>
        <MeetingsTabs current="inbox" counts={counts} />
        <MeetingList
          id="waiting"
          title={t("meetings.waiting")}
          meetings={waiting}
          empty={
            <Empty icon="message" title={t("meetings.none-waiting")}>
              <LinkButton to="/meetings">{t("meetings.see-suggestions")}</LinkButton>
            </Empty>
          }
          action={(meeting) => (
            <>
              <Reasons reasons={grounds[meeting.id]?.forMe ?? []} labels={labels} most={3} />
              <TimeToAnswer meeting={meeting} />
              <AnswerForm meeting={meeting} />
            </>
          )}
        />
        <MeetingList
          id="sent"
          title={t("meetings.sent")}
          meetings={sent}
          action={(meeting) => (
            <>
              <TimeToAnswer meeting={meeting} />
              {meeting.byMe && <WithdrawForm meeting={meeting} />}
            </>
          )}
        />
        <MeetingList id="settled" title={t("meetings.settled")} meetings={settled} />
      </div>
      <LiveNews
        types={["meeting:proposed", "meeting:answered", "meeting:booked", "meeting:retimed", "meeting:withdrawn"]}
      />
    </Page>
  );
}
