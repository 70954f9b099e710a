import type { ReactNode } from "react";

/** One part of the form, shut: its name and what stands in it now, so that it is found without being opened. */
export function Fold({ name, now, children }: { name: string; now: string; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>
        <span className="stack tight">
          <b>{name}</b>
          <span className="small muted">{now}</span>
        </span>
      </summary>
      {children}
    </details>
  );
}
