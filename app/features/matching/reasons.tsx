import type { ReactNode } from "react";
import { Why } from "../../components/why.tsx";
import { Words } from "../../components/words.tsx";
import type { Labels } from "../../contract/views/shared.ts";
import type { Reason } from "../../domain/matching/reason.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { reasonWords } from "./reason-words.ts";

type Props = {
  reasons: Reason[];
  labels: Labels;
  most?: number;
  /** Further `<li>` of the same list. */
  children?: ReactNode;
};

/** Grounds in words, what matters in bold. At most `most`, in the order the matching gave. */
export function Reasons({ reasons, labels, most = 4, children }: Props) {
  const t = useT();
  const format = useFormat();
  const items = reasons.flatMap((reason, at) => {
    const sentence = reasonWords(reason, labels, t, format);
    if (!sentence) return [];
    const slots = Object.fromEntries(
      Object.entries(sentence.slots).map(([name, text]) => [name, <b key={name}>{text}</b>]),
    );
    return { key: `${sentence.key} ${at}`, text: <Words of={sentence.key} with={slots} /> };
  });
  return items.length === 0 && !children ? null : <Why items={items.slice(0, most)}>{children}</Why>;
}

type BothProps = Omit<Props, "reasons"> & {
  forMe: Reason[];
  forThem: Reason[];
  name: string;
};

/** Why the two should meet: the reader's grounds in sight, the other's behind a fold of one line. */
export function BothReasons({ forMe, forThem, name, labels, most = 3, children }: BothProps) {
  const t = useT();
  return (
    <>
      <Reasons reasons={forMe} labels={labels} most={most}>
        {children}
      </Reasons>
      {forThem.length > 0 && (
        <details className="fold slim">
          <summary>
            <span className="small">{t("reasons.for-them", { name })}</span>
          </summary>
          <Reasons reasons={forThem} labels={labels} most={most} />
        </details>
      )}
    </>
  );
}
