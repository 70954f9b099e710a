import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Content } from "../../components/content.tsx";
import { Glyph } from "../../components/glyph.tsx";
import { Icon } from "../../components/icon.tsx";
import { Page } from "../../components/page.tsx";
import type { ShapeKind } from "../../components/shape.tsx";
import { SideMark } from "../../components/side-mark.tsx";
import { say } from "../../domain/said.ts";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";

export const meta = titled("sign-in.demo-title");

export async function loader({ context }: LoaderFunctionArgs) {
  const personas = await context.signIn.personas();
  if (!personas) throw new Response(null, { status: 404 });
  return personas;
}

const SIDES: readonly string[] = ["incubator", "startup", "municipality", "other"] satisfies ShapeKind[];

/** Invented people to be for a while. Exists in demo mode alone. */
export default function Demo() {
  const t = useT();
  const personas = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="stack loose">
        <h1>{t("sign-in.demo-title")}</h1>
        <p className="muted">{t("sign-in.personas-hint")}</p>
        <h2>{t("sign-in.personas")}</h2>
        <ul className="rows">
          {personas.map(({ key, name, orgName, side, organiser, story, path }) => {
            const kind = (SIDES.includes(side) ? side : "other") as ShapeKind;
            return (
              <li key={key}>
                {/* A plain link: it sets a cookie, so the whole page is read anew. */}
                <a href={path}>
                  <Glyph kind={kind} name={orgName} />
                  <span className="grow stack tight">
                    <b>{name}</b>
                    <span className="small muted">{orgName}</span>
                    <Content of={say(story, t.language)} className="small" />
                    {organiser ? <Chip tone="live">{t("shell.organiser")}</Chip> : <SideMark kind={kind} />}
                  </span>
                  <Icon name="right" />
                </a>
              </li>
            );
          })}
        </ul>
        <LinkButton to="/demo/mailbox" icon="message" block>
          {t("sign-in.mailbox")}
        </LinkButton>
      </div>
    </Page>
  );
}
