import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Group, Pick, Switch } from "../../components/choice.tsx";
import { TextArea } from "../../components/field.tsx";
import type { MeView } from "../../contract/views/me.ts";
import { LANGUAGES } from "../../domain/language.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { useTyped } from "../../features/command/use-typed.ts";
import { useLanguage, useT } from "../../i18n/provider.tsx";
import { AvailabilityChoice } from "./availability-choice.tsx";
import { Choices } from "./choices.tsx";
import { Fold } from "./fold.tsx";

/** Longest text about oneself, as the contract has it. */
const MOST_LETTERS = 400;

/** Everything a person may change about themselves, in one form: it is saved whole, its long parts are folded. */
export function ProfileForm({ view }: { view: MeView }) {
  const t = useT();
  const typed = useTyped("profile:save");
  const [saved, setSaved] = useState(false);
  const about = aboutOf(view, useLanguage());
  const ticked = (name: string, value: string) => (typed ? typed.getAll(name) : tickedIn(view, name)).includes(value);
  return (
    <CommandForm intent="profile:save" look="stack" onDone={() => setSaved(true)}>
      {/* Not among the form's fixed fields: an answer to an older version is an answer to this form all the same. */}
      <input type="hidden" name="version" value={view.version} />
      <h2>{t("me.profile")}</h2>
      <TextArea
        label={t("me.about")}
        hint={t("me.about-hint")}
        name="about"
        defaultValue={typed?.get("about") ?? about}
        maxLength={MOST_LETTERS}
        rows={3}
      />
      <Group picks legend={t("me.talks")}>
        {LANGUAGES.map((code) => (
          <Pick key={code} name="languages" value={code} defaultChecked={ticked("languages", code)}>
            {t(`common.lang.${code}`)}
          </Pick>
        ))}
      </Group>
      <Choices legend={t("me.needs")} name="needs" choices={view.choices.needs} ticked={ticked} />
      <Choices legend={t("me.offers")} name="offers" choices={view.choices.offers} ticked={ticked} />
      {view.availability.length > 0 && <AvailabilityChoice availability={view.availability} ticked={ticked} />}
      <Fold name={t("me.visible")} now={t(ticked("open", "true") ? "me.is-open" : "me.is-hidden")}>
        <div className="stack tight">
          {SWITCHES.map(([name, words]) => (
            <Switch key={name} name={name} value="true" defaultChecked={ticked(name, "true")}>
              {t(words)}
            </Switch>
          ))}
          <p className="hint">{t("me.open-hint")}</p>
        </div>
      </Fold>
      <Button tone="primary" big block onClick={() => setSaved(false)}>
        {t("common.save")}
      </Button>
      <p role="status" className="small">
        {saved ? t("common.saved") : ""}
      </p>
    </CommandForm>
  );
}

const SWITCHES = [
  ["open", "me.open"],
  ["showAbout", "me.show-about"],
  ["showContact", "me.show-contact"],
] as const;

const aboutOf = ({ about }: MeView, language: MeView["language"]): string =>
  about[language] ?? about.sv ?? about.nb ?? about.en ?? "";

/** The values ticked under each name of the form, as they are saved. */
function tickedIn(view: MeView, name: string): readonly string[] {
  const lists: Readonly<Record<string, readonly string[]>> = {
    languages: view.card.languages,
    needs: view.needs,
    offers: view.offers,
    unavailable: view.availability.flatMap(({ id, closed }) => (closed ? [id] : [])),
    open: [String(view.open)],
    showAbout: [String(view.visible.about)],
    showContact: [String(view.visible.contact)],
  };
  return lists[name] ?? [];
}
