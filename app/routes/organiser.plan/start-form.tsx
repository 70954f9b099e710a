import { useNavigate } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import type { PlanId } from "../../domain/id.ts";
import { PLAN_SECONDS } from "../../domain/planning/run/wish.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { useT } from "../../i18n/provider.tsx";

const SECONDS = [PLAN_SECONDS.least, 5, 10, PLAN_SECONDS.usual, PLAN_SECONDS.most];

type Props = { intent: "plan:programme" | "plan:meetings"; plan: PlanId; seconds?: number; children: ReactNode };

/** What both searches are asked: how long and with which seed; `children` are the rest. Goes to the run it starts. */
export function StartForm({ intent, plan, seconds = PLAN_SECONDS.usual, children }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const to = `/organiser/plan/${plan}`;
  return (
    <CommandForm intent={intent} fixed={{ plan }} look="stack loose" next={to} onDone={() => navigate(to)}>
      {children}
      <div className="pair">
        <SelectField
          label={t("planning.seconds")}
          hint={t("planning.seconds-hint")}
          name="seconds"
          defaultValue={seconds}
        >
          {SECONDS.map((one) => (
            <option key={one} value={one}>
              {t("planning.seconds-of", { seconds: one })}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("planning.seed")}
          hint={t("planning.seed-hint")}
          name="seed"
          inputMode="numeric"
          pattern="[0-9]{1,9}"
          defaultValue="1"
          required
        />
      </div>
      <div>
        <Button tone="primary">{t("planning.start")}</Button>
      </div>
    </CommandForm>
  );
}
