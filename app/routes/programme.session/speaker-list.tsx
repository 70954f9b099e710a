import type { SessionView } from "../../contract/views/programme.ts";
import { useT } from "../../i18n/provider.tsx";

/** Who takes part. A placeholder is a role without a person: the demo invents no names. */
export function SpeakerList({ speakers }: Pick<SessionView, "speakers">) {
  const t = useT();
  return (
    <section className="stack tight" aria-labelledby="speakers">
      <h2 id="speakers">{t("programme.speakers")}</h2>
      <ul className="rows">
        {speakers.map(({ name, title, org, placeholder }) => (
          <li key={`${name} ${title}`}>
            <div className="row">
              <span className="grow stack tight">
                <b>{name}</b>
                <span className="small muted">
                  {[title, org && !title.includes(org) ? org : null].filter(Boolean).join(" · ")}
                  {placeholder && <> · {t("programme.placeholder")}</>}
                </span>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
