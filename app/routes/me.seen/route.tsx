import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { PersonFacts } from "../../features/person/person-facts.tsx";
import { PersonHead } from "../../features/person/person-head.tsx";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";

export const meta = titled("me.visible");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { seenByOthers } = await context.views.me(await context.requireViewer(request), context.language);
  return seenByOthers;
}

/** Exactly what others get, from the same serialiser: nothing to trust but the page itself. */
export default function Seen() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="stack loose">
        <p className="small muted">
          <Link className="inline" to="/me">
            {t("me.title")}
          </Link>
        </p>
        <h1>{t("me.visible")}</h1>
        <Notice>
          <p>{t("me.visible-hint")}</p>
          {!view.open && <p>{t("me.hidden-hint")}</p>}
        </Notice>
        <PersonHead person={view.card} as="b" link={false} />
        <PersonFacts view={view} />
      </div>
    </Page>
  );
}
