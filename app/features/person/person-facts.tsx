import { Content } from "../../components/content.tsx";
import type { PersonView } from "../../contract/views/me.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** What anybody may read of a person; the same for the person's own look at it. */
export function PersonFacts({ view }: { view: PersonView }) {
  const t = useT();
  const format = useFormat();
  const words = (ids: string[]) => ids.flatMap((id) => view.labels[id] ?? []);
  const lists = [
    { title: t("me.looks-for"), items: words(view.needs) },
    { title: t("me.brings"), items: words(view.offers) },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className="stack loose">
      {view.about?.text && <Content free of={view.about} as="p" />}
      {view.orgOffer?.text && (
        <section className="stack tight">
          <h2>{view.card.org.name}</h2>
          <Content of={view.orgOffer} as="p" />
        </section>
      )}
      {lists.map(({ title, items }) => (
        <section key={title} className="stack tight">
          <h2>{title}</h2>
          <ul className="picks">
            {items.map((item) => (
              <li key={item} className="chip">
                {item}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className="stack tight">
        <h2>{t("me.talks")}</h2>
        <p>{format.list(view.card.languages.map((code) => t(`common.lang.${code}`)))}</p>
        {view.email && (
          <p>
            <a href={`mailto:${view.email}`}>{view.email}</a>
          </p>
        )}
      </section>
    </div>
  );
}
