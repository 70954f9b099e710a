import type { ReactNode } from "react";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { MeetingArticle } from "./meeting-article.tsx";

type Props = {
  id: string;
  title: string;
  meetings: MeetingCard[];
  /** What can be done about each. */
  action?: (meeting: MeetingCard) => ReactNode;
  /** Instead of an empty list; without it an empty list is left out. */
  empty?: ReactNode;
};

/** A headed list of meetings. */
export function MeetingList({ id, title, meetings, action, empty }: Props) {
  if (meetings.length === 0 && !empty) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {meetings.length === 0 ? (
        empty
      ) : (
        <ul className="cards">
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <MeetingArticle meeting={meeting}>{action?.(meeting)}</MeetingArticle>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
