import { Slider } from "../../components/slider.tsx";
import type { Weight } from "../../domain/planning/run/wish.ts";
import type { MessageKey } from "../../i18n/messages.ts";
import { useT } from "../../i18n/provider.tsx";

const STOPS = [
  "planning.weight.0",
  "planning.weight.1",
  "planning.weight.2",
  "planning.weight.3",
  "planning.weight.4",
] as const;

/** One slider for each goal, in words. `words` names the goals. */
export function Weights<Goal extends string>({
  goals,
  initial,
  words,
}: {
  goals: readonly Goal[];
  initial: Record<Goal, Weight>;
  words: Record<Goal, MessageKey>;
}) {
  const t = useT();
  const stops = STOPS.map((key) => t(key));
  return (
    <fieldset className="stack">
      <legend>{t("planning.weigh")}</legend>
      {goals.map((goal) => (
        <Slider key={goal} label={t(words[goal])} name={goal} initial={initial[goal]} stops={stops} />
      ))}
    </fieldset>
  );
}
