import { Chip } from "../../components/chip.tsx";
import { Content } from "../../components/content.tsx";
import type { ScheduleView } from "../../contract/views/organiser.ts";
import { changePlace } from "../../features/schedule/place-words.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";

const TONES = { new: "pine", moved: "warn", gone: "live" } as const;

/** What differs between the draft and the release: new, moved, gone, with where from and where to. */
export function ChangeList({ changes }: { changes: ScheduleView["changes"] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="stack">
      {changes.map(({ session, title, kind, from, to }) => (
        <li key={session} className="card change">
          <Chip tone={TONES[kind]}>{t(`organiser.change.${kind}`)}</Chip>
          <Content of={title} as="b" />
          <dl className="small">
            {from && (
              <div>
                <dt className="muted">{t("organiser.from")}</dt>
                <dd className="num">{changePlace(t, format, from)}</dd>
              </div>
            )}
            {to && (
              <div>
                <dt className="muted">{t("organiser.to")}</dt>
                <dd className="num">{changePlace(t, format, to)}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
