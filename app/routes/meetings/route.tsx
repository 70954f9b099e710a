import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Empty } from "../../components/empty.tsx";
import { Page } from "../../components/page.tsx";
import type { SuggestionCard } from "../../contract/views/meetings.ts";
import type { Labels } from "../../contract/views/shared.ts";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { LiveNews } from "../../features/live/live-news.tsx";
import { ToMeetNow } from "../../features/meet-now/to-meet-now.tsx";
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

/** Cards before the fold: what one reads standing in a hall. */
const SHOWN = 6;

export default function Suggestions() {
  const t = useT();
  const { suggestions, more, counts, labels } = useLoaderData<typeof loader>();
  return (
    <Page width="wide" right={<ToMeetNow />}>
      <div className="stack loose">
        <h1>{t("meetings.title")}</h1>
        <MeetingsTabs current="suggestions" counts={counts} />
        <h2 className="unseen">{t("meetings.suggestions")}</h2>
        {suggestions.length === 0 ? (
          <Empty icon="people" title={t("meetings.no-suggestions")}>
            <p className="small muted">{t("meetings.no-suggestions-hint")}</p>
            <LinkButton to="/me">{t("meetings.to-profile")}</LinkButton>
          </Empty>
        ) : (
          <>
            <Cards suggestions={suggestions.slice(0, SHOWN)} labels={labels} />
            {suggestions.length > SHOWN && (
              <details className="rest">
                <summary className="btn">
                  <span className="if-shut">{t.n("meetings.show-more", suggestions.length - SHOWN)}</span>
                  <span className="if-open">{t("meetings.show-fewer")}</span>
                </summary>
                <Cards suggestions={suggestions.slice(SHOWN)} labels={labels} />
              </details>
            )}
          </>
        )}
        {more > 0 && <p className="small muted">{t.n("meetings.more", more)}</p>}
        <Invented what="meetings" />
      </div>
      <LiveNews
        types={["meeting:proposed", "meeting:answered", "meeting:booked", "meeting:retimed", "meeting:withdrawn"]}
      />
    </Page>
  );
}

function Cards({ suggestions, labels }: { suggestions: SuggestionCard[]; labels: Labels }) {
  return (
    <ul className="cards">
      {suggestions.map((suggestion) => (
        <li key={suggestion.person.id}>
          <Suggestion suggestion={suggestion} labels={labels} />
        </li>
      ))}
    </ul>
  );
}
