import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** A list of rows, each one tap tall. Children are `Row`s. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="rows" aria-label={label}>
      {children}
    </ul>
  );
}

/** `lead` stands first (a glyph), `end` last (a chip). With `to` the whole row is a link. */
export function Row({
  to,
  lead,
  title,
  sub,
  end,
}: {
  to?: string;
  lead?: ReactNode;
  title: ReactNode;
  sub?: ReactNode;
  end?: ReactNode;
}) {
  const inside = (
    <>
      {lead}
      <span className="grow stack tight">
        <b>{title}</b>
        {sub && <span className="small muted">{sub}</span>}
      </span>
      {end}
      {to && <Icon name="right" />}
    </>
  );
  return <li>{to ? <Link to={to}>{inside}</Link> : <div className="row">{inside}</div>}</li>;
}
