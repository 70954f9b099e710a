import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { Page } from "../../components/page.tsx";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import { Hits } from "./hits.tsx";

export const meta = titled("common.search");

/** Longer words than this are not searched for; the address would only be a burden. */
const MOST_LETTERS = 100;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, MOST_LETTERS);
  return context.views.search(await context.viewer(request), context.language, query);
}

export default function Search() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="stack loose">
        <h1>{t("search.title")}</h1>
        <Form method="get" action="/search" role="search" className="row bottom">
          <div className="grow">
            <TextField
              key={view.query}
              label={t("search.label")}
              name="q"
              type="search"
              defaultValue={view.query}
              maxLength={MOST_LETTERS}
              autoComplete="off"
              enterKeyHint="search"
            />
          </div>
          <Button tone="primary" icon="search" round className="level" aria-label={t("common.search")} />
        </Form>
        {view.query && (
          <>
            <p role="status">
              {view.hits.length === 0
                ? t("search.none", { query: view.query })
                : t.n("programme.found", view.hits.length + view.more)}
            </p>
            <Hits hits={view.hits} />
            {view.more > 0 && <p className="small muted">{t("search.narrow")}</p>}
          </>
        )}
      </div>
    </Page>
  );
}
