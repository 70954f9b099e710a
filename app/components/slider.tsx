import { useEffect, useId, useRef, useState } from "react";

type Props = {
  label: string;
  name: string;
  initial: number /** Words of each stop, from 0 up. */;
  stops: readonly string[];
};

/** A choice among a few stops in words. A native range: arrows, Home and End move it, and it posts without script. */
export function Slider({ label, name, initial, stops }: Props) {
  const id = useId();
  const [value, setValue] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  // It may have been moved before the page was awake.
  useEffect(() => setValue((before) => input.current?.valueAsNumber ?? before), []);
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} className="small muted">
        {stops[value]}
      </output>
      <input
        ref={input}
        id={id}
        type="range"
        name={name}
        min={0}
        max={stops.length - 1}
        step={1}
        value={value}
        aria-valuetext={stops[value]}
        onChange={(event) => setValue(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
