import type { ReactNode } from "react";
import type { PlanView } from "../../contract/views/planning.ts";
import { useT } from "../../i18n/provider.tsx";

type One = PlanView["parts"][number];

/** So many parts are open at once; the rest are folded, ticked all the same. */
const OPEN = 12;

/** The parts of a plan, each as `children` makes it. */
export function PartList({ of, children }: { of: readonly One[]; children: (part: One) => ReactNode }) {
  const t = useT();
  const rest = of.slice(OPEN);
  return (
    <>
      <ul className="stack">{of.slice(0, OPEN).map(children)}</ul>
      {rest.length > 0 && (
        <details className="fold">
          <summary>{t.n("planning.show-rest", rest.length)}</summary>
          <ul className="stack">{rest.map(children)}</ul>
        </details>
      )}
    </>
  );
}
