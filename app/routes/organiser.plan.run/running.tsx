import { Button } from "../../components/button.tsx";
import { Meter } from "../../components/meter.tsx";
import { useNow } from "../../components/server-clock.tsx";
import type { PlanView } from "../../contract/views/planning.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";

/** A search on its way: how much of its time is spent, and the button that ends it with the best so far. */
export function Running({ view }: { view: PlanView }) {
  const t = useT();
  const format = useFormat();
  const whole = view.wish.seconds * 1_000;
  const spent = Math.min(whole, Math.max(0, useNow(1_000) - view.at));
  const time = t("planning.time-of", { spent: format.duration(spent), whole: format.duration(whole) });
  return (
    <div className="stack">
      <p className="small muted num" aria-hidden="true">
        {time}
      </p>
      <Meter value={spent / whole} label={time} />
      <CommandForm intent="plan:stop" fixed={{ plan: view.id }}>
        <Button tone="live" busy={view.stopping}>
          {view.stopping ? t("planning.stopping") : t("planning.stop")}
        </Button>
      </CommandForm>
      <noscript>
        <a className="btn" href={`/organiser/plan/${view.id}`}>
          {t("planning.again")}
        </a>
      </noscript>
    </div>
  );
}
