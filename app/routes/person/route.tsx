import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import type { PersonId } from "../../domain/id.ts";
import { PersonFacts } from "../../features/person/person-facts.tsx";
import { PersonHead } from "../../features/person/person-head.tsx";
import { Invented } from "../../features/viewer/invented.tsx";
import { useViewer } from "../../features/viewer/use-shell.ts";
import { useT } from "../../i18n/provider.tsx";
import { metaT } from "../../i18n/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.card.name ?? ""} · ${metaT(matches)("shell.product")}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await context.requireViewer(request);
  const view = await context.views.person(viewer, context.language, params.person as PersonId);
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

/** Another person: where their QR code leads. */
export default function Person() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const mine = useViewer()?.id === view.card.id;
  return (
    <Page>
      <div className="stack loose">
        <h1>{view.card.name}</h1>
        <PersonHead person={view.card} as="b" named={false} />
        {mine ? (
          <LinkButton to="/me" block>
            {t("me.this-is-you")}
          </LinkButton>
        ) : view.open ? (
          <LinkButton to={`/meetings/propose/${view.card.id}`} tone="primary" big block>
            {t("meetings.propose")}
          </LinkButton>
        ) : (
          <Notice>
            <p>{t("me.not-open")}</p>
          </Notice>
        )}
        <PersonFacts view={view} />
        <Invented what="meetings" />
      </div>
    </Page>
  );
}
