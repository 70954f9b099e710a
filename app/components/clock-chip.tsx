import { useFormat } from "../i18n/provider.tsx";
import { Chip } from "./chip.tsx";
import { useNow } from "./server-clock.tsx";

/** The conference's time of day. */
export function ClockChip() {
  const format = useFormat();
  const now = useNow(10_000);
  return (
    <Chip tone="live" num>
      <time dateTime={format.machine(now)}>{format.time(now)}</time>
    </Chip>
  );
}
