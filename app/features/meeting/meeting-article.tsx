import { Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { Glyph } from "../../components/glyph.tsx";
import { SideMark } from "../../components/side-mark.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { orgNames } from "../person/names.ts";
import { MeetingFacts } from "./meeting-facts.tsx";
import { StateChip } from "./state-chip.tsx";

/** A meeting in a list: with whom, when, where, what it says, and what can be done (`children`). */
export function MeetingArticle({ meeting, children }: { meeting: MeetingCard; children?: ReactNode }) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const [first] = meeting.others;
  return (
    <article className="card lift stack" aria-labelledby={id}>
      <div className="row top-row">
        {first && <Glyph kind={first.side} name={first.org.name} />}
        <div className="grow stack tight">
          <h3 id={id}>
            <Link className="inline" to={`/meetings/m/${meeting.id}`}>
              {format.list(orgNames(meeting.others))}
            </Link>
          </h3>
          <p className="small">{format.list(meeting.others.map(({ name }) => name))}</p>
          {meeting.kind === "planned" && meeting.state === "proposed" && (
            <p className="small muted">{t("meetings.by-organisers")}</p>
          )}
          <p className="row wrap">
            {meeting.others.map(({ id: person, side }) => (
              <SideMark key={person} kind={side} />
            ))}
            <StateChip meeting={meeting} />
          </p>
        </div>
      </div>
      <MeetingFacts meeting={meeting} />
      {meeting.message && (
        <blockquote className="quote small">
          <span className="unseen">{t("meetings.message")}: </span>
          <bdi>{meeting.message}</bdi>
        </blockquote>
      )}
      {children}
    </article>
  );
}
