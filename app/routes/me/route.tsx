import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { LanguageSwitch } from "../../components/language-switch.tsx";
import { Page } from "../../components/page.tsx";
import { Words } from "../../components/words.tsx";
import { honestAction } from "../../features/command/honest-action.ts";
import { reread } from "../../features/command/reread.ts";
import { take } from "../../features/command/take.server.ts";
import { PersonHead } from "../../features/person/person-head.tsx";
import { useViewer } from "../../features/viewer/use-shell.ts";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import { ProfileForm } from "./profile-form.tsx";
import { QrCard } from "./qr-card.tsx";

export const meta = titled("me.title");

export async function loader({ request, context }: LoaderFunctionArgs) {
  return context.views.me(await context.requireViewer(request), context.language);
}

export const action = (args: ActionFunctionArgs) => take(args, ["profile:save"]);
export const clientAction = honestAction;
export const shouldRevalidate = reread;

export default function Me() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const organiser = useViewer()?.organiser ?? false;
  return (
    <Page width="wide" languages={false}>
      <div className="columns">
        <div className="stack loose">
          <h1>{view.card.name}</h1>
          <PersonHead person={view.card} as="b" named={false} />
          <p className="small muted">{view.email}</p>
          {view.half && (
            <p>
              <Words of="me.in-half" with={{ half: <Content key="half" of={view.half} as="b" /> }} />
            </p>
          )}
          <ProfileForm view={view} />
        </div>
        <div className="stack loose">
          <QrCard qr={view.qr} />
          <LinkButton to="/me/seen" icon="eye" block>
            {t("me.visible")}
          </LinkButton>
          <section className="stack tight" aria-labelledby="language">
            <h2 id="language">{t("me.language")}</h2>
            <LanguageSwitch />
          </section>
          {organiser && (
            <LinkButton to="/organiser" block>
              {t("me.to-organiser")}
            </LinkButton>
          )}
          <Form method="post" action="/sign-out" reloadDocument>
            <Button block icon="out">
              {t("me.sign-out")}
            </Button>
          </Form>
        </div>
      </div>
    </Page>
  );
}
