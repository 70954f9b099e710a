import type { SessionView } from "../../contract/views/programme.ts";
import { useT } from "../../i18n/provider.tsx";

/** Who takes part. A placeholder is a role without a person: the demo invents no names. */
export function SpeakerList({ speakers }: Pick<SessionView, "speakers">) {
  const t = useT();
  const about = ({ title, org, placeholder }: SessionView["speakers"][number]) =>
    [title, org && !title.includes(org) && org, placeholder && t("programme.placeholder")].filter(Boolean).join(" · ");
  return (
    <section className="stack tight" aria-labelledby="speakers">
      <h2 id="speakers">{t("programme.speakers")}</h2>
      <ul className="rows">
        {speakers.map((speaker) => (
          <li key={`${speaker.name} ${speaker.title}`}>
            <div className="row">
              <span className="grow stack tight">
                <b>{speaker.name}</b>
                <span className="small muted">{about(speaker)}</span>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
