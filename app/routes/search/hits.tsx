import { Content } from "../../components/content.tsx";
import { Glyph } from "../../components/glyph.tsx";
import { Icon } from "../../components/icon.tsx";
import { Row, Rows } from "../../components/rows.tsx";
import { When } from "../../components/when.tsx";
import type { SearchHit } from "../../contract/views/programme.ts";
import { useT } from "../../i18n/provider.tsx";

const KINDS = ["session", "challenge", "person", "organisation"] as const;

/** What was found, by kind, each kind in the order the search gave. */
export function Hits({ hits }: { hits: SearchHit[] }) {
  const t = useT();
  return KINDS.map((kind) => {
    const found = hits.filter((hit) => hit.kind === kind);
    if (found.length === 0) return null;
    return (
      <section key={kind} className="stack tight" aria-labelledby={`found-${kind}`}>
        <h2 id={`found-${kind}`}>{t(`search.${kind}`)}</h2>
        <Rows>
          {found.map((hit) => (
            <Hit key={hit.id} hit={hit} />
          ))}
        </Rows>
      </section>
    );
  });
}

function Hit({ hit }: { hit: SearchHit }) {
  const t = useT();
  switch (hit.kind) {
    case "session":
      return (
        <Row
          to={`/programme/${hit.id}`}
          lead={<Icon name="programme" />}
          title={<Content of={hit.title} />}
          sub={
            <>
              <When at={hit.start} look="moment" /> · <Content of={hit.room} />
            </>
          }
        />
      );
    case "challenge":
      return (
        <Row
          to={`/challenges/${hit.id}`}
          lead={<Icon name="challenges" />}
          title={<Content of={hit.title} />}
          sub={hit.owner}
        />
      );
    case "person":
      return <Row to={`/p/${hit.id}`} lead={<Glyph kind={hit.side} name={hit.org} />} title={hit.name} sub={hit.org} />;
    case "organisation":
      return (
        <Row
          lead={<Glyph kind={hit.side} name={hit.name} />}
          title={hit.name}
          sub={[t(`common.side.${hit.side}`), hit.city].filter(Boolean).join(" · ")}
        />
      );
  }
}
