/** How far something has come. `value` 0–1; `label` is what a screen reader hears. Takes no inline style, which the CSP refuses. */
export function Meter({ value, label }: { value: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return <progress className="meter" max={100} value={percent} aria-label={label} />;
}
