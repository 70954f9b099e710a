import { Why } from "../../components/why.tsx";
import { Words } from "../../components/words.tsx";
import type { Labels } from "../../contract/views/shared.ts";
import type { Reason } from "../../domain/matching/reason.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { reasonWords } from "./reason-words.ts";

/** Grounds in words, what matters in bold. At most `most`, in the order the matching gave. */
export function Reasons({ reasons, labels, most = 4 }: { reasons: Reason[]; labels: Labels; most?: number }) {
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
  return items.length === 0 ? null : <Why items={items.slice(0, most)} />;
}

/** Why the two should meet, for each of them. */
export function BothReasons(props: {
  forMe: Reason[];
  forThem: Reason[];
  name: string;
  labels: Labels;
  most?: number;
}) {
  const t = useT();
  const { forMe, forThem, name, labels, most = 3 } = props;
  return (
    <>
      {forMe.length > 0 && (
        <div className="stack tight">
          <p className="xs muted">
            <b>{t("reasons.for-you")}</b>
          </p>
          <Reasons reasons={forMe} labels={labels} most={most} />
        </div>
      )}
      {forThem.length > 0 && (
        <div className="stack tight">
          <p className="xs muted">
            <b>{t("reasons.for-them", { name })}</b>
          </p>
          <Reasons reasons={forThem} labels={labels} most={most} />
        </div>
      )}
    </>
  );
}
