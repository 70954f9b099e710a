import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Glyph } from "../../components/glyph.tsx";
import { SideMark } from "../../components/side-mark.tsx";
import type { PersonCard } from "../../contract/views/shared.ts";

type Props = {
  person: PersonCard;
  /** Heading level of the name; `b` where the card has its own heading. */
  as?: "h1" | "h2" | "h3" | "b";
  id?: string;
  /** Whether the name leads to the person's page. */
  link?: boolean;
  /** Off where the person's name is the heading of the page. */
  named?: boolean;
  /** A chip or a word beside the side: it wraps under it where there is no room. */
  end?: ReactNode;
};

/** Shape, organisation, side and name: how a person stands at the head of a card. */
export function PersonHead({ person, as: Title = "h2", id, link = true, named = true, end }: Props) {
  return (
    <div className="row top-row">
      <Glyph kind={person.side} name={person.org.name} />
      <div className="grow stack tight">
        <Title id={id}>{person.org.name}</Title>
        {named && (
          <p className="small">
            {link ? (
              <Link className="inline" to={`/p/${person.id}`}>
                {person.name}
              </Link>
            ) : (
              person.name
            )}
          </p>
        )}
        <p className="row wrap">
          <SideMark kind={person.side} />
          {end}
        </p>
      </div>
    </div>
  );
}
