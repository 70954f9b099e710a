import type { ReactNode } from "react";
import { useT } from "../i18n/provider.tsx";
import { Shape, type ShapeKind } from "./shape.tsx";

/** Which side someone is on: shape, colour and word. `children` replaces the word ("Region", "Science park"). */
export function SideMark({ kind, children }: { kind: ShapeKind; children?: ReactNode }) {
  const t = useT();
  return (
    <span className={`side ${kind}`}>
      <Shape kind={kind} />
      {children ?? t(`common.side.${kind}`)}
    </span>
  );
}

/** Shape and a name in running text, for dense places such as the tables of the floor. The side is said, not only drawn. */
export function SideName({ kind, children }: { kind: ShapeKind; children: ReactNode }) {
  const t = useT();
  return (
    <span className={`side ${kind}`}>
      <Shape kind={kind} />
      <span className="unseen">{t(`common.side.${kind}`)}: </span>
      <span className="ink">{children}</span>
    </span>
  );
}
