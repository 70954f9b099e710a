import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { KeepFocus } from "../../components/keep-focus.tsx";
import type { SessionId } from "../../domain/id.ts";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { deskLinks } from "../../features/desk/desk-links.ts";
import { OrganiserDesk } from "../../features/desk/organiser-desk.tsx";
import { LiveNews } from "../../features/live/live-news.tsx";
import { wholeDraft } from "../../features/schedule/held.ts";
import { instantOf } from "../../features/schedule/local-time.ts";
import { placeWords } from "../../features/schedule/place-words.ts";
import { useJudged } from "../../features/schedule/use-judged.ts";
import { standing, wishOf } from "../../features/schedule/wish.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import type { Handle } from "../../root.tsx";
import { MovedNotice } from "./moved-notice.tsx";
import { WishForm } from "./wish-form.tsx";

export const meta = titled("organiser.move-title");
export const links = deskLinks;
export const handle: Handle = { frame: "desk" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await context.requireOrganiser(request);
  const first = await context.views.schedule(viewer, context.language, null);
  const session = first && wholeDraft(first).find(({ id }) => id === (params.session as SessionId));
  if (!first || !session) throw new Response(null, { status: 404 });
  return { view: first, session, query: new URL(request.url).search };
}

export async function action(args: ActionFunctionArgs) {
  await args.context.requireOrganiser(args.request);
  return take(args, ["session:move"]);
}
export const clientAction = honestAction;
export const shouldRevalidate = reread;

/**
 * A move as a plain form. The wish stands in the address, so that what it breaks is shown without script too; after the
 * move the address tells where the session was (`was-…`), so that it can be put back.
 */
export default function Move() {
  const t = useT();
  const format = useFormat();
  const { view, session, query } = useLoaderData<typeof loader>();
  const judged = useJudged(view);
  const facts = { ...view, sessions: judged.sessions };
  const asked = new URLSearchParams(query);
  const toInstant = (local: string) => instantOf(local, format);
  const from = standing(session);
  const day = view.days.find(({ date }) => date === format.dayKey(session.start));
  return (
    <OrganiserDesk>
      <KeepFocus turn={query}>
        <div className="stack loose form-page">
          <div className="stack tight">
            <h1>{t("organiser.move-title")}</h1>
            <p tabIndex={-1}>
              <Content of={session.title} as="b" />
            </p>
            <p className="small muted">
              {t("organiser.now-at", { place: placeWords(t, format, session, facts, true) })}
            </p>
            {session.speakerNames.length > 0 && <p className="small muted">{session.speakerNames.join(" · ")}</p>}
          </div>
          {asked.has("was-room") && (
            <MovedNotice view={view} session={session} judged={judged} facts={facts} query={asked} />
          )}
          <WishForm
            key={query}
            view={view}
            judged={judged}
            facts={facts}
            from={from}
            first={wishOf(asked, from, view.rooms, toInstant)}
          />
          <div>
            <LinkButton to={day ? `/organiser/schedule?day=${day.index}` : "/organiser/schedule"} icon="left">
              {t("organiser.to-schedule")}
            </LinkButton>
          </div>
        </div>
      </KeepFocus>
      <LiveNews types={["session:moved", "plan:applied", "plan:undone"]} />
    </OrganiserDesk>
  );
}
