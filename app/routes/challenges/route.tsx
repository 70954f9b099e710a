import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "../../components/button.tsx";
import { Empty } from "../../components/empty.tsx";
import { SelectField } from "../../components/field.tsx";
import { Page } from "../../components/page.tsx";
import { Segments } from "../../components/segments.tsx";
import { Invented } from "../../features/viewer/invented.tsx";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import { ChallengeArticle } from "./challenge-article.tsx";

export const meta = titled("challenges.title");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const query = {
    theme: search.get("theme") || null,
    dialogue: search.get("dialogue") === "open" ? ("open" as const) : null,
  };
  return context.views.challenges(await context.viewer(request), context.language, query);
}

const addressOf = (theme: string | null, dialogue: "open" | null): string => {
  const search = new URLSearchParams({ ...(theme && { theme }), ...(dialogue && { dialogue }) }).toString();
  return search ? `/challenges?${search}` : "/challenges";
};

export default function Challenges() {
  const t = useT();
  const { challenges, themes, query, labels } = useLoaderData<typeof loader>();
  return (
    <Page width="wide">
      <div className="stack">
        <h1>{t("challenges.title")}</h1>
        <p className="muted small">{t("challenges.lead")}</p>
        <Segments
          label={t("challenges.which")}
          items={[
            { to: addressOf(query.theme, null), text: t("challenges.all"), current: query.dialogue === null },
            { to: addressOf(query.theme, "open"), text: t("challenges.open-only"), current: query.dialogue === "open" },
          ]}
        />
        <Form method="get" action="/challenges" className="row bottom">
          {query.dialogue && <input type="hidden" name="dialogue" value={query.dialogue} />}
          <div className="grow">
            <SelectField key={query.theme} label={t("challenges.theme")} name="theme" defaultValue={query.theme ?? ""}>
              <option value="">{t("challenges.all-themes")}</option>
              {themes.map((theme) => (
                <option key={theme} value={theme}>
                  {labels[theme] ?? theme}
                </option>
              ))}
            </SelectField>
          </div>
          <Button className="level">{t("common.show")}</Button>
        </Form>
        <p className="small muted">{t.n("challenges.found", challenges.length)}</p>
        {challenges.length === 0 ? (
          <Empty icon="challenges" title={t("challenges.none")}>
            <LinkButton to="/challenges">{t("common.show-all")}</LinkButton>
          </Empty>
        ) : (
          <ul className="cards">
            {challenges.map((challenge) => (
              <li key={challenge.id}>
                <ChallengeArticle challenge={challenge} labels={labels} />
              </li>
            ))}
          </ul>
        )}
        <Invented what="challenges" />
      </div>
    </Page>
  );
}
