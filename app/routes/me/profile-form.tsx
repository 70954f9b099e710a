import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Group, Pick, Switch } from "../../components/choice.tsx";
import { TextArea } from "../../components/field.tsx";
import type { MeView } from "../../contract/views/me.ts";
import { LANGUAGES } from "../../domain/language.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { useLanguage, useT } from "../../i18n/provider.tsx";
import { AvailabilityChoice } from "./availability-choice.tsx";

/** Longest text about oneself, as the contract has it. */
const MOST_LETTERS = 400;

/** Everything a person may change about themselves, in one form: it is saved whole. */
export function ProfileForm({ view }: { view: MeView }) {
  const t = useT();
  const language = useLanguage();
  const [saved, setSaved] = useState(false);
  const about = view.about[language] ?? view.about.sv ?? view.about.nb ?? view.about.en ?? "";
  return (
    <CommandForm intent="profile:save" look="stack airy" onDone={() => setSaved(true)}>
      <section className="stack" aria-labelledby="profile">
        <h2 id="profile">{t("me.profile")}</h2>
        <TextArea
          label={t("me.about")}
          hint={t("me.about-hint")}
          name="about"
          defaultValue={about}
          maxLength={MOST_LETTERS}
          rows={4}
        />
        <Group picks legend={t("me.talks")}>
          {LANGUAGES.map((code) => (
            <Pick key={code} name="languages" value={code} defaultChecked={view.card.languages.includes(code)}>
              {t(`common.lang.${code}`)}
            </Pick>
          ))}
        </Group>
      </section>
      <Choices legend={t("me.needs")} name="needs" choices={view.choices.needs} chosen={view.needs} />
      <Choices legend={t("me.offers")} name="offers" choices={view.choices.offers} chosen={view.offers} />
      {view.availability.length > 0 && <AvailabilityChoice availability={view.availability} />}
      <section className="stack tight" aria-labelledby="seen">
        <h2 id="seen">{t("me.visible")}</h2>
        <Switch name="open" value="true" defaultChecked={view.open}>
          {t("me.open")}
        </Switch>
        <Switch name="showAbout" value="true" defaultChecked={view.visible.about}>
          {t("me.show-about")}
        </Switch>
        <Switch name="showContact" value="true" defaultChecked={view.visible.contact}>
          {t("me.show-contact")}
        </Switch>
        <p className="hint">{t("me.open-hint")}</p>
      </section>
      <Button tone="primary" big block>
        {t("common.save")}
      </Button>
      <p role="status" className="small">
        {saved ? t("common.saved") : ""}
      </p>
    </CommandForm>
  );
}

type ChoicesProps = { legend: string; name: string; choices: { id: string; label: string }[]; chosen: string[] };

/** Many words to tick; folded, with what is chosen said in the fold. */
function Choices({ legend, name, choices, chosen }: ChoicesProps) {
  const t = useT();
  const mine = choices.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  if (choices.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        <span className="stack tight">
          <b>{legend}</b>
          <span className="small muted">{mine.length > 0 ? mine.join(" · ") : t("me.none-chosen")}</span>
        </span>
      </summary>
      <Group picks legend={legend}>
        {choices.map(({ id, label }) => (
          <Pick key={id} name={name} value={id} defaultChecked={chosen.includes(id)}>
            {label}
          </Pick>
        ))}
      </Group>
    </details>
  );
}
