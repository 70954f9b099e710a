import { Checkbox } from "../../components/choice.tsx";
import { SelectField } from "../../components/field.tsx";
import type { PlansView } from "../../contract/views/planning.ts";
import type { PlanId } from "../../domain/id.ts";
import { MEETING_GOALS, type MeetingGoal } from "../../domain/planning/run/wish.ts";
import type { MessageKey } from "../../i18n/messages.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { Locks } from "./locks.tsx";
import { StartForm } from "./start-form.tsx";
import { Weights } from "./weights.tsx";

const WORDS: Record<MeetingGoal, MessageKey> = {
  coverage: "planning.goal.coverage",
  breaks: "planning.goal.breaks",
  idle: "planning.goal.idle",
  fairness: "planning.goal.fairness",
  tables: "planning.goal.tables",
  changed: "planning.goal.told",
};
const LEAST = [1, 2, 3, 4, 5];

/** Asks for a better round of meetings: times and tables for open proposals, and new ones where they are wanted. */
export function MeetingsForm({ of, plan }: { of: PlansView["meetings"]; plan: PlanId }) {
  const t = useT();
  const format = useFormat();
  return (
    <StartForm intent="plan:meetings" plan={plan}>
      <p className="small">
        {t.n("planning.proposals", of.proposals.length)} · {t.n("planning.booked", of.booked)}
      </p>
      <Checkbox name="suggest" defaultChecked>
        {t("planning.suggest")}
      </Checkbox>
      <SelectField label={t("planning.least")} name="least" defaultValue={2}>
        {LEAST.map((least) => (
          <option key={least}>{least}</option>
        ))}
      </SelectField>
      <Weights goals={MEETING_GOALS} initial={of.weights} words={WORDS} />
      <Locks
        title={t("planning.lock-meetings")}
        hint={t("planning.lock-meetings-hint")}
        items={of.proposals.map(({ id, parties, start }) => ({
          id,
          text: (
            <>
              {format.list(parties)} <span className="small muted num">{format.moment(start)}</span>
            </>
          ),
        }))}
      />
    </StartForm>
  );
}
