import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Chip } from "../../components/chip.tsx";
import { KeepFocus } from "../../components/keep-focus.tsx";
import { Page } from "../../components/page.tsx";
import type { MeetNowView } from "../../contract/views/now.ts";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { LiveFollow } from "../../features/live/live-follow.tsx";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import type { T } from "../../i18n/translate.ts";
import { AtTable } from "./at-table.tsx";
import { OfferScreen } from "./offer-screen.tsx";
import { Out } from "./out.tsx";
import { Waiting } from "./waiting.tsx";

export const meta = titled("meet-now.title");

export async function loader({ request, context }: LoaderFunctionArgs) {
  return context.views.meetNow(await context.requireViewer(request), context.language);
}

export const action = (args: ActionFunctionArgs) =>
  take(args, ["meet-now:ready", "meet-now:rest", "offer:answer", "offer:extend", "meeting:signal", "meeting:report"]);
export const clientAction = honestAction;
export const shouldRevalidate = reread;

/** The one page that changes by itself: the offer must be seen in time. */
export default function MeetNow() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const { mine } = view;
  return (
    <Page right={<Chip tone="live">{t("meet-now.title")}</Chip>}>
      <KeepFocus turn={turnOf(mine)}>
        {mine.state === "out" && <Out view={view} mine={mine} />}
        {mine.state === "ready" && <Waiting view={view} mine={mine} />}
        {mine.state === "offer" && <OfferScreen offer={mine.offer} labels={view.labels} />}
        {mine.state === "meeting" && <AtTable meeting={mine.meeting} />}
      </KeepFocus>
      <LiveFollow
        types={[
          "offer:made",
          "offer:answered",
          "offer:extended",
          "offer:lapsed",
          "meeting:booked",
          "meeting:retimed",
          "meeting:withdrawn",
          "meeting:signalled",
          "meet-now:readied",
          "meet-now:rested",
        ]}
        words={wordsOf(t, mine)}
      />
    </Page>
  );
}

/** Changes with each content of the page, so that focus can follow it. */
function turnOf(mine: MeetNowView["mine"]): string {
  if (mine.state === "offer") return `offer ${mine.offer.id} ${mine.offer.iSaidYes}`;
  return mine.state === "meeting" ? `meeting ${mine.meeting.id}` : mine.state;
}

/** What is said aloud when the reader's standing becomes another. */
function wordsOf(t: T, mine: MeetNowView["mine"]): string {
  switch (mine.state) {
    case "out":
      return t("meet-now.said-out");
    case "ready":
      return t("meet-now.waiting");
    case "offer":
      return t("meet-now.call");
    case "meeting":
      return mine.meeting.table === null
        ? t("meetings.state.booked")
        : `${t("meetings.state.booked")}. ${t("common.table", { table: mine.meeting.table })}`;
  }
}
