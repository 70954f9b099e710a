import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, redirectDocument } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../components/button.tsx";
import { Page } from "../../components/page.tsx";
import { useShell } from "../../features/viewer/use-shell.ts";
import { useT } from "../../i18n/provider.tsx";
import { titled } from "../../i18n/title.ts";
import { CodeForm } from "./code-form.tsx";
import { EmailForm } from "./email-form.tsx";
import { inside } from "./next.ts";

export const meta = titled("sign-in.title");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const next = inside(search.get("next"));
  if (await context.viewer(request)) throw redirect(next);
  return { step: search.get("step") === "code" ? ("code" as const) : ("email" as const), next };
}

/** Asks for a code, then trades it. The address of the second step says nothing about whose code it is. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const next = inside(String(form.get("next") ?? ""));
  if (form.get("step") === "code") {
    const result = await context.signIn.confirm(request, String(form.get("code") ?? "").replace(/\s/g, ""));
    if (result.ok) return redirectDocument(next, { headers: result.headers });
    return data({ refusal: result.refusal }, { status: 409 });
  }
  const result = await context.signIn.ask(request, String(form.get("email") ?? "").trim());
  if (result.ok) return redirect(`/sign-in?step=code&next=${encodeURIComponent(next)}`, { headers: result.headers });
  return data({ refusal: result.refusal }, { status: 409 });
}

export default function SignIn() {
  const t = useT();
  const { step, next } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const demo = useShell()?.demoDoors ?? false;
  return (
    <Page>
      <div className="stack loose">
        <h1>{t("sign-in.title")}</h1>
        {step === "email" ? <EmailForm next={next} refusal={refusal} /> : <CodeForm next={next} refusal={refusal} />}
        {demo && (
          <section className="card stack" aria-labelledby="demo">
            <h2 id="demo">{t("sign-in.demo-title")}</h2>
            <p className="small muted">{t("sign-in.demo-hint")}</p>
            <div className="row wrap">
              <LinkButton to="/demo" grow>
                {t("sign-in.demo")}
              </LinkButton>
              <LinkButton to="/demo/mailbox">{t("sign-in.mailbox")}</LinkButton>
            </div>
          </section>
        )}
      </div>
    </Page>
  );
}
