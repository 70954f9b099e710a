import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Content } from "../../components/content.tsx";
import { join } from "../../components/join.ts";
import type { SessionCard } from "../../contract/views/shared.ts";

type Props = {
  session: SessionCard;
  marks?: ReactNode;
  /** Beside marks and title, above the link that covers the card: the star, or the time. */
  end?: ReactNode;
  /** Under the title: room and time. */
  sub: ReactNode;
  as?: "h2" | "h3";
  children?: ReactNode;
};

/** A session as a card that leads to its page; the bar to the left is its track. */
export function SessionArticle({ session, marks, end, sub, as: Title = "h3", children }: Props) {
  return (
    <article className={join("ses", session.track.color, session.mine && "mine", session.pause && "pause")}>
      <div className="row wrap top-row">
        <div className="grow stack tight">
          <div className="row wrap">{marks}</div>
          <Title>
            <Link className="whole" to={`/programme/${session.id}`}>
              <Content of={session.title} />
            </Link>
          </Title>
        </div>
        {end}
        <p className="small muted line">{sub}</p>
      </div>
      {children}
    </article>
  );
}
