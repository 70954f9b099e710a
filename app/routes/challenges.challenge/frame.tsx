import type { ChallengeView } from "../../contract/views/challenges.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** What is given, what is deliberately left open, and how it can be bought. */
export function Frame({ view }: { view: ChallengeView }) {
  const t = useT();
  const format = useFormat();
  const words = (ids: string[]) => ids.flatMap((id) => view.labels[id] ?? []);
  const [low, high] = view.acceptableTrl;
  const own = view.original === t.language ? undefined : view.original;
  const facts: [title: string, items: string[], lang?: string | undefined][] = [
    [t("challenges.constraints"), view.constraints, own],
    [t("challenges.not-prescribed"), view.notPrescribed, own],
    [t("challenges.data"), view.dataOffered, own],
    [t("challenges.stages"), [...words(view.stages), t("challenges.trl", { low, high })]],
    [t("challenges.routes"), words(view.routes)],
    [
      t("challenges.value"),
      view.value ? [`${format.count(view.value.min)}–${format.count(view.value.max)} ${view.value.currency}`] : [],
    ],
  ];
  return (
    <dl className="stack loose">
      {facts
        .filter(([, items]) => items.length > 0)
        .map(([title, items, lang]) => (
          <div key={title} className="stack tight">
            <dt>
              <b className="display">{title}</b>
            </dt>
            <dd className="small" lang={lang}>
              {items.length === 1 ? (
                items[0]
              ) : (
                <ul className="dashes">
                  {items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
