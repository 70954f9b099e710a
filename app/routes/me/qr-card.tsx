import type { MeView } from "../../contract/views/me.ts";
import { useT } from "../../i18n/provider.tsx";

/** The code others scan, and the same address in letters: a camera is never the only way. */
export function QrCard({ qr }: Pick<MeView, "qr">) {
  const t = useT();
  return (
    <section className="card stack centre" aria-labelledby="qr">
      <h2 id="qr">{t("me.qr")}</h2>
      <div
        className="qr"
        role="img"
        aria-label={t("me.qr-for", { url: qr.url })}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own server from the address below
        dangerouslySetInnerHTML={{ __html: qr.svg }}
      />
      <p className="small">
        <a className="inline" href={qr.url}>
          {qr.url.replace(/^https?:\/\//, "")}
        </a>
      </p>
      <p className="hint">{t("me.qr-hint")}</p>
    </section>
  );
}
