import { Link } from "@remix-run/react";
import { join } from "./join.ts";
import { Kept } from "./kept.tsx";

export type Segment = { to: string; text: string; current: boolean };

/** Two to four views of one page, as links: they work without script and can be shared. */
export function Segments({ label, items, fit = false }: { label: string; items: Segment[]; fit?: boolean }) {
  return (
    <Kept as="nav" name="segments" by={[items]} aria-label={label} className={join("seg", fit && "fit")}>
      {() =>
        items.map((item) => (
          <Link key={item.to} to={item.to} preventScrollReset aria-current={item.current ? "page" : undefined}>
            {item.text}
          </Link>
        ))
      }
    </Kept>
  );
}
