import { Fragment, type ReactNode } from "react";
import type { MessageKey } from "../i18n/messages.ts";
import { useT } from "../i18n/provider.tsx";

/** A message whose placeholders are filled with elements: `<Words of="reasons.route" with={{ route: <b>…</b> }} />`. */
export function Words({ of, with: slots }: { of: MessageKey; with: Record<string, ReactNode> }) {
  const parts = useT().parts(of);
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never change places
    <Fragment key={at}>{"text" in part ? part.text : (slots[part.slot] ?? `{${part.slot}}`)}</Fragment>
  ));
}
