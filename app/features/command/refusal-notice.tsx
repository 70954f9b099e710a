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
  return (
    <Notice tone={refusal.code === "unknown-outcome" ? "info" : "warn"} alert>
      <p>{refusalText(t, format, refusal, { you, others: names })}</p>
      {children}
    </Notice>
  );
}
