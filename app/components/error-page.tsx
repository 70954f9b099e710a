import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { useT } from "../i18n/provider.tsx";
import { Brand } from "./brand.tsx";
import { LinkButton } from "./button.tsx";
import { useBackAgain } from "./use-back-again.ts";

const words = (status: number) =>
  status === 404 ? "missing" : status === 401 || status === 403 ? "closed" : status === 503 ? "away" : "error";

/**
 * What a person sees when a page cannot be shown: friendly words, the status, the way home, once more where that may help,
 * and nothing of the inside.
 */
export function ErrorPage() {
  const t = useT();
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const mayPass = status >= 500;
  useBackAgain(words(status) === "away");
  return (
    <div className="page narrow">
      <header className="top">
        <Brand />
      </header>
      <main id="main" tabIndex={-1} className="stack loose">
        <h1>{t(`shell.${words(status)}.title`)}</h1>
        <p>{t(`shell.${words(status)}.body`)}</p>
        <p className="muted small">{t("shell.status", { status: String(status) })}</p>
        <div className="row wrap">
          {mayPass && (
            <LinkButton to={{ pathname, search }} tone="primary" reloadDocument>
              {t("common.try-again")}
            </LinkButton>
          )}
          <LinkButton to="/" tone={mayPass ? "plain" : "primary"} reloadDocument>
            {t("shell.home")}
          </LinkButton>
          {(status === 401 || status === 403) && <LinkButton to="/sign-in">{t("shell.sign-in")}</LinkButton>}
        </div>
      </main>
    </div>
  );
}
