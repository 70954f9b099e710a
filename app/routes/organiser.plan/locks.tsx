import { type ReactNode, useState } from "react";
import { Checkbox } from "../../components/choice.tsx";
import { useT } from "../../i18n/provider.tsx";

type Props = { title: string; hint: string; items: readonly { id: string; text: ReactNode }[] };

/** A folded list of what may be locked, each with its tick; the fold says how many are. Empty: nothing is shown. */
export function Locks({ title, hint, items }: Props) {
  const t = useT();
  const [locked, setLocked] = useState(0);
  if (items.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {title}
        {locked > 0 && <span className="muted small"> · {t.n("planning.locked", locked)}</span>}
      </summary>
      <fieldset
        className="stack tight"
        onChange={(event) => setLocked(event.currentTarget.querySelectorAll("input:checked").length)}
      >
        <legend className="hint">{hint}</legend>
        {items.map(({ id, text }) => (
          <Checkbox key={id} name="locked" value={id}>
            {text}
          </Checkbox>
        ))}
      </fieldset>
    </details>
  );
}
