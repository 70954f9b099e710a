import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import type { ChallengeId, PersonId } from "../../domain/id.ts";
import { freshMeetingId } from "../../features/command/command-id.ts";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { BothReasons } from "../../features/matching/reasons.tsx";
import { PersonHead } from "../../features/person/person-head.tsx";
import { Invented } from "../../features/viewer/invented.tsx";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import { ProposeForm } from "./propose-form.tsx";

export const meta = titled("meetings.propose");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await context.requireViewer(request);
  const challenge = new URL(request.url).searchParams.get("challenge") as ChallengeId | null;
  const view = await context.views.propose(viewer, context.language, params.person as PersonId, challenge || null);
  if (!view) throw new Response(null, { status: 404 });
  return { ...view, meeting: freshMeetingId() };
}

export const action = (args: ActionFunctionArgs) => take(args, ["meeting:propose"]);
export const clientAction = honestAction;
export const shouldRevalidate = reread;

export default function Propose() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const { person, reasons, impossible } = view;
  return (
    <Page>
      <div className="stack loose">
        <div className="stack tight">
          <p className="small muted">
            <Link className="inline" to="/meetings">
              {t("meetings.title")}
            </Link>
          </p>
          <h1>{t("meetings.propose")}</h1>
        </div>
        <section className="card stack">
          <PersonHead person={person} />
          {view.pitch.text && <Content of={view.pitch} as="p" className="small" />}
          <BothReasons forMe={reasons.forMe} forThem={reasons.forThem} name={person.org.name} labels={view.labels} />
        </section>
        {impossible || view.slots.length === 0 ? (
          <>
            <Notice tone="warn">
              <p>{t(impossible ? `meetings.impossible.${impossible}` : "meetings.no-common-time")}</p>
            </Notice>
            <LinkButton to="/meetings">{t("meetings.see-suggestions")}</LinkButton>
          </>
        ) : (
          <ProposeForm view={view} meeting={view.meeting} />
        )}
        <Invented what="meetings" />
      </div>
    </Page>
  );
}
