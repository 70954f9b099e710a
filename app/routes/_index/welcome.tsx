import { LinkButton } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { useShell } from "../../features/viewer/use-shell.ts";
import { useT } from "../../i18n/provider.tsx";

/** What stands in the place of the next thing for those not signed in: which event this is, and the way in. */
export function Welcome() {
  const t = useT();
  const shell = useShell();
  if (!shell) return null;
  const { conference } = shell;
  return (
    <section className="card hero stack" aria-labelledby="next">
      <p className="small">
        {conference.city} · <Content of={conference.theme} />
      </p>
      <Content of={conference.name} as="h1" id="next" />
      <p className="small">{t("now.welcome")}</p>
      <div className="row wrap">
        <LinkButton to="/sign-in" tone="on-pine" grow>
          {t("shell.sign-in")}
        </LinkButton>
        {shell.demoDoors && <LinkButton to="/demo">{t("sign-in.demo")}</LinkButton>}
      </div>
    </section>
  );
}
