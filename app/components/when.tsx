import { useFormat } from "../i18n/provider.tsx";

type Props = { at: number; look?: "time" | "day" | "date" | "moment" | "longDay"; className?: string };

/** An instant in words, machine-readable too. */
export function When({ at, look = "time", className = "num" }: Props) {
  const format = useFormat();
  return (
    <time className={className} dateTime={format.machine(at)}>
      {format[look](at)}
    </time>
  );
}

/** "13:10–13:30" */
export function Range({ start, end, className = "num" }: { start: number; end: number; className?: string }) {
  const format = useFormat();
  return (
    <time className={className} dateTime={format.machine(start)}>
      {format.range(start, end)}
    </time>
  );
}
