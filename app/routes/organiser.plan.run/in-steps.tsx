import type { ReactNode } from "react";
import { useT } from "../../i18n/provider.tsx";

/** So many stand open at first, and so many more unfold at a time: a plan may have hundreds of parts. */
const FIRST = 12;
const STEP = 24;

type Props<Item> = {
  of: readonly Item[];
  /** One item, as `<li>`. */
  children: (item: Item) => ReactNode;
  look?: string;
  most?: number;
};

/** A list of which a part is open and the rest unfolds step by step; what is folded is in the form all the same. */
export function InSteps<Item>({ of, children, look = "stack", most = FIRST }: Props<Item>) {
  const t = useT();
  const rest = of.slice(most);
  return (
    <>
      <ul className={look}>{of.slice(0, most).map(children)}</ul>
      {rest.length > 0 && (
        <details className="fold">
          <summary>{t.n("planning.show-rest", rest.length)}</summary>
          <div className="stack">
            <InSteps of={rest} look={look} most={STEP}>
              {children}
            </InSteps>
          </div>
        </details>
      )}
    </>
  );
}
