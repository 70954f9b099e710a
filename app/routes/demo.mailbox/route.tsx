import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Empty } from "../../components/empty.tsx";
import { Page } from "../../components/page.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";

export const meta = titled("sign-in.mailbox");

export async function loader({ context }: LoaderFunctionArgs) {
  const mails = await context.signIn.mailbox();
  if (!mails) throw new Response(null, { status: 404 });
  return [...mails].sort((a, b) => b.at - a.at);
}

/** Every mail the demo would have sent, newest first. Exists in demo mode alone. */
export default function Mailbox() {
  const t = useT();
  const format = useFormat();
  const mails = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="stack loose">
        <p className="small muted">
          <Link className="inline" to="/demo">
            {t("sign-in.demo-title")}
          </Link>
        </p>
        <h1>{t("sign-in.mailbox")}</h1>
        {mails.length === 0 ? (
          <Empty icon="message" title={t("sign-in.no-mail")} />
        ) : (
          <ul className="stack">
            {mails.map(({ to, subject, text, at }) => (
              <li key={`${at} ${to} ${subject}`} className="card stack tight">
                <h2 className="size3">{subject}</h2>
                <p className="small muted">
                  {to} · {format.moment(at)}
                </p>
                <p className="mail">{text}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}
