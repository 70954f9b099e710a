import type { ReactNode } from "react";

/** A list of good grounds, each with a tick. `children` are further `<li>`. */
export function Why({ items, children }: { items: { key: string; text: ReactNode }[]; children?: ReactNode }) {
  return (
    <ul className="why">
      {items.map((item) => (
        <li key={item.key}>{item.text}</li>
      ))}
      {children}
    </ul>
  );
}
