import { Form } from "@remix-run/react";
import { useMemo } from "react";
import { Button, LinkButton } from "../../components/button.tsx";
import { SelectField } from "../../components/field.tsx";
import { Icon } from "../../components/icon.tsx";
import type { ProgrammeView } from "../../contract/views/programme.ts";
import { read, type Written } from "../../contract/written.ts";
import { useT } from "../../i18n/provider.tsx";
import { addressOf } from "./query.ts";

type Props = {
  view: Pick<ProgrammeView, "day" | "query" | "languages"> & { tracks: Written<ProgrammeView["tracks"]> };
};

/** Filter by track and language: a plain form that asks for the page again, so it works without script and can be shared. */
export function Filters({ view }: Props) {
  const t = useT();
  const { track, language, mine } = view.query;
  const tracks = useMemo(() => read(view.tracks), [view.tracks]);
  const active = track !== null || language !== null;
  return (
    <details className="filters" open={active}>
      <summary className="btn">
        <Icon name="filter" />
        {t("common.filter")}
      </summary>
      <Form method="get" action="/programme" className="card stack">
        <input type="hidden" name="day" value={view.day} />
        {mine && <input type="hidden" name="mine" value="1" />}
        <div className="pair">
          <SelectField
            key={`track ${track}`}
            id="filter-track"
            label={t("programme.track")}
            name="track"
            defaultValue={track ?? ""}
          >
            <option value="">{t("programme.all-tracks")}</option>
            {tracks.map(({ id, title }) => (
              <option key={id} value={id} lang={title.lang}>
                {title.text}
              </option>
            ))}
          </SelectField>
          <SelectField
            key={`lang ${language}`}
            id="filter-lang"
            label={t("programme.language")}
            name="lang"
            defaultValue={language ?? ""}
          >
            <option value="">{t("programme.all-languages")}</option>
            {view.languages.map((code) => (
              <option key={code} value={code}>
                {t(`common.lang.${code}`)}
              </option>
            ))}
          </SelectField>
        </div>
        <div className="row">
          <Button tone="primary" grow>
            {t("programme.apply")}
          </Button>
          {active && (
            <LinkButton to={addressOf({ ...view.query, day: view.day, track: null, language: null })}>
              {t("common.clear")}
            </LinkButton>
          )}
        </div>
      </Form>
    </details>
  );
}
