import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { DraftSession, ScheduleView } from "../../contract/views/organiser.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { FindingList } from "../../features/schedule/finding-list.tsx";
import type { Facts } from "../../features/schedule/finding-words.ts";
import { findingsOf, type Judged } from "../../features/schedule/judge.ts";
import { instantOf, localOf } from "../../features/schedule/local-time.ts";
import { placeWords } from "../../features/schedule/place-words.ts";
import { isMoved, minutesOf, standing } from "../../features/schedule/wish.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { wasAt } from "./after-address.ts";

type Props = { view: ScheduleView; session: DraftSession; judged: Judged; facts: Facts; query: URLSearchParams };

/** That the session is moved, what is wrong about it now, and the way back. */
export function MovedNotice({ view, session, judged, facts, query }: Props) {
  const t = useT();
  const format = useFormat();
  const now = standing(session);
  const was = wasAt(query, now, view.rooms, (local) => instantOf(local, format));
  const findings = findingsOf(judged).filter((finding) => (finding.sessions as string[]).includes(session.id));
  if (!isMoved(now, was)) return null;
  const title = t("organiser.quoted", { title: session.title.text });
  return (
    <Notice alert>
      <p>{t("organiser.moved", { title, place: placeWords(t, format, now, facts, true) })}</p>
      <p>{t("organiser.was-at", { place: placeWords(t, format, was, facts, true) })}</p>
      {findings.length > 0 && <FindingList findings={findings} facts={facts} links />}
      <CommandForm
        intent="session:move"
        fixed={{
          revision: view.revision,
          session: was.session,
          room: was.room,
          startLocal: localOf(was.start, format),
          minutes: minutesOf(was),
        }}
        next={`/organiser/schedule/move/${session.id}`}
        className="spaced"
      >
        <Button>{t("organiser.undo")}</Button>
      </CommandForm>
    </Notice>
  );
}
