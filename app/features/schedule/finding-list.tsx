import { Link } from "@remix-run/react";
import { Icon } from "../../components/icon.tsx";
import { join } from "../../components/join.ts";
import type { DraftSession } from "../../contract/views/organiser.ts";
import type { SessionId } from "../../domain/id.ts";
import { type Finding, keyOf } from "../../domain/programme/clash.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { type Facts, findingWords } from "./finding-words.ts";
import { isHard } from "./judge.ts";

type Props = {
  findings: readonly Finding[];
  facts: Facts;
  /** Whether each session spoken of has a link to where it is moved. */
  links?: boolean;
};

/** Findings in words: a red mark for what cannot stand, a dashed one for what may be meant. */
export function FindingList({ findings, facts, links = false }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="stack">
      {findings.map((finding) => {
        const { title, text } = findingWords(t, format, finding, facts);
        return (
          <li key={keyOf(finding)} className={join("finding", isHard(finding) ? "broken" : "doubtful")}>
            <b className="small row">
              <Icon name="warn" />
              {title}
            </b>
            <p className="xs muted">{text}</p>
            {links && <Ways sessions={finding.sessions} facts={facts} />}
          </li>
        );
      })}
    </ul>
  );
}

function Ways({ sessions, facts }: { sessions: readonly SessionId[]; facts: Facts }) {
  const t = useT();
  const known = sessions.flatMap((id) => facts.sessions.find((session) => session.id === id) ?? []);
  return (
    <ul className="ways">
      {known.map((session: DraftSession) => (
        <li key={session.id}>
          <Link className="xs" to={`/organiser/schedule/move/${session.id}`}>
            {t("organiser.move-one", { title: session.title.text })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
