import { LinkButton } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Instant } from "../../domain/instant.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** Outside the days of the conference: when people can meet again, and what can be done until then. */
export function Closed({ opens }: { opens: Instant | null }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="stack">
      <Notice>
        <p>{opens === null ? t("meet-now.closed-for-good") : t("meet-now.opens", { day: format.longDay(opens) })}</p>
      </Notice>
      <LinkButton to="/meetings" block>
        {t("meet-now.to-meetings")}
      </LinkButton>
    </div>
  );
}
