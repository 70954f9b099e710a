import { useT } from "../../i18n/provider.tsx";

/** A sixth of the time there is to answer an offer, s. */
const SOON = 15;

/**
 * Where no script runs, the page is read again within `seconds`, or at once by a link: what is waited for must be seen in
 * time. The page has no field, so nothing that somebody writes is lost by it.
 */
export function ReadAgain({ seconds = SOON }: { seconds?: number }) {
  const t = useT();
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${seconds};url=/meet-now`} />
      <div className="stack centre">
        <p className="small muted">{t("meet-now.reads-again", { seconds })}</p>
        <a className="btn" href="/meet-now">
          {t("meet-now.look-again")}
        </a>
      </div>
    </noscript>
  );
}
