import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Empty } from "../../components/empty.tsx";
import { Page } from "../../components/page.tsx";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { LiveNews } from "../../features/live/live-news.tsx";
import { MeetingsTabs } from "../../features/meeting/tabs.tsx";
import { Invented } from "../../features/viewer/invented.tsx";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import { Suggestion } from "./suggestion.tsx";

export const meta = titled("meetings.title");

export async function loader({ request, context }: LoaderFunctionArgs) {
  return context.views.suggestions(await context.requireViewer(request), context.language);
}

export const action = (args: ActionFunctionArgs) => take(args, ["suggestion:dismiss"]);
export const clientAction = honestAction;
export const shouldRevalidate = reread;

export default function Suggestions() {
  const t = useT();
  const { suggestions, more, counts, labels } = useLoaderData<typeof loader>();
  return (
    <Page
      width="wide"
      right={
        <LinkButton to="/meet-now" icon="bolt">
          {t("meet-now.title")}
        </LinkButton>
      }
    >
      <div className="stack">
        <h1>{t("meetings.title")}</h1>
        <MeetingsTabs current="suggestions" counts={counts} />
        <h2 className="unseen">{t("meetings.suggestions")}</h2>
        {suggestions.length === 0 ? (
          <Empty icon="people" title={t("meetings.no-suggestions")}>
            <p className="small muted">{t("meetings.no-suggestions-hint")}</p>
            <LinkButton to="/me">{t("meetings.to-profile")}</LinkButton>
          </Empty>
        ) : (
          <ul className="cards">
            {suggestions.map((suggestion) => (
              <li key={suggestion.person.id}>
                <Suggestion suggestion={suggestion} labels={labels} />
              </li>
            ))}
          </ul>
        )}
        {more > 0 && <p className="small muted">{t.n("meetings.more", more)}</p>}
        <Invented what="meetings" />
      </div>
      <LiveNews types={["meeting:proposed", "meeting:answered", "meeting:booked", "meeting:withdrawn"]} />
    </Page>
  );
}
