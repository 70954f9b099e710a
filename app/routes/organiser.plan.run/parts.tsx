import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import type { PlanView } from "../../contract/views/planning.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { useT } from "../../i18n/provider.tsx";
import { InSteps } from "./in-steps.tsx";
import { Part } from "./part.tsx";

/** The parts of a plan to choose from, and the button that takes the chosen ones over. */
export function Parts({ view }: { view: PlanView }) {
  const t = useT();
  const box = useRef<HTMLFieldSetElement>(null);
  const [chosen, setChosen] = useState(view.parts.length);
  const ticks = () => [...(box.current?.querySelectorAll<HTMLInputElement>("input[name=parts]") ?? [])];
  const count = () => setChosen(ticks().filter(({ checked }) => checked).length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was ticked before the page was awake
  useEffect(count, []);
  const tick = (checked: boolean) => {
    for (const one of ticks()) one.checked = checked;
    count();
  };
  const { kind } = view.wish;
  return (
    <CommandForm intent="plan:apply" fixed={{ plan: view.id, revision: view.revision }} look="stack">
      <fieldset className="stack" ref={box} onChange={count}>
        <legend className="unseen">{t("planning.what-changes")}</legend>
        <p className="small muted">{t("planning.changes-lead")}</p>
        <div className="row wrap scripted">
          <Button type="button" onClick={() => tick(true)}>
            {t("planning.all")}
          </Button>
          <Button type="button" onClick={() => tick(false)}>
            {t("planning.none")}
          </Button>
          <span className="small muted" role="status">
            {t.n("planning.chosen", chosen)}
          </span>
        </div>
        <InSteps of={view.parts}>{(part) => <Part key={part.part} of={part} />}</InSteps>
      </fieldset>
      <p className="small muted">{t(`planning.apply-${kind}-hint`)}</p>
      <div>
        <Button tone="primary" big>
          {t(`planning.apply-${kind}`)}
        </Button>
      </div>
    </CommandForm>
  );
}
