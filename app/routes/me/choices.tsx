import { Group, Pick } from "../../components/choice.tsx";
import { useT } from "../../i18n/provider.tsx";
import { Fold } from "./fold.tsx";

type Props = {
  legend: string;
  name: string;
  choices: { id: string; label: string }[];
  ticked: (name: string, value: string) => boolean;
};

/** Many words to tick; folded, with what is chosen said in the fold. */
export function Choices({ legend, name, choices, ticked }: Props) {
  const t = useT();
  if (choices.length === 0) return null;
  const mine = choices.filter(({ id }) => ticked(name, id)).map(({ label }) => label);
  return (
    <Fold name={legend} now={mine.length > 0 ? mine.join(" · ") : t("me.none-chosen")}>
      <Group picks legend={legend}>
        {choices.map(({ id, label }) => (
          <Pick key={id} name={name} value={id} defaultChecked={ticked(name, id)}>
            {label}
          </Pick>
        ))}
      </Group>
    </Fold>
  );
}
