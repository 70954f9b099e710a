import type { ReactNode } from "react";

/** A list of good grounds, each with a tick. */
export function Why({ items }: { items: { key: string; text: ReactNode }[] }) {
  return (
    <ul className="why">
      {items.map((item) => (
        <li key={item.key}>{item.text}</li>
      ))}
    </ul>
  );
}
