import { Meter } from "./meter.tsx";

/** Stages side by side with how far each has come (0–1). */
export function Steps({ items }: { items: { text: string; value: number }[] }) {
  return (
    <ol className="steps">
      {items.map((item) => (
        <li key={item.text}>
          <Meter value={item.value} label={item.text} />
          {item.text}
        </li>
      ))}
    </ol>
  );
}
