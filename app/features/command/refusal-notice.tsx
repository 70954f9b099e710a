import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Notice } from "../../components/notice.tsx";
import type { Refusal } from "../../domain/refusal.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { refusalText } from "../../i18n/refusal.ts";
import { useViewer } from "../viewer/use-shell.ts";

type Props = { refusal: Refusal; names?: Readonly<Record<string, string>> | undefined; children?: ReactNode };

/** A "no" in words, read out at once: it answers what the person just did. `names` by person id. */
export function RefusalNotice({ refusal, names = {}, children }: Props) {
  const t = useT();
  const format = useFormat();
  const you = useViewer()?.id ?? null;
  const { pathname, search } = useLocation();
  const where =
    refusal.code === "sign-in" ? `/sign-in?next=${encodeURIComponent(pathname + search)}` : whereOf(refusal, you);
  return (
    <Notice tone={refusal.code === "unknown-outcome" ? "info" : "warn"} alert>
      <p>{refusalText(t, format, refusal, { you, others: names })}</p>
      {where && (
        <Link className="tap" to={where}>
          {t(refusal.code === "sign-in" ? "shell.sign-in" : "common.show")}
        </Link>
      )}
      {children}
    </Notice>
  );
}

/** The page of what is in the way, where something can be done about it: a pass released, a meeting cancelled. */
function whereOf(refusal: Refusal, you: string | null): string | null {
  switch (refusal.code) {
    case "session-in-the-way":
      return `/programme/${refusal.session}`;
    case "meeting-in-the-way":
    case "already-asked":
      return `/meetings/m/${refusal.meeting}`;
    case "busy":
      if (refusal.person !== you || refusal.ref === null) return null;
      return refusal.by === "meeting" ? `/meetings/m/${refusal.ref}` : `/programme/${refusal.ref}`;
    default:
      return null;
  }
}
