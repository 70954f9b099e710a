import type { InputHTMLAttributes, ReactNode } from "react";
import { join } from "./join.ts";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & { children: ReactNode };

/** A checkbox with its words, one tap tall. */
export function Checkbox({ children, ...rest }: Props) {
  return (
    <label className="tick">
      <input type="checkbox" {...rest} />
      <span>{children}</span>
    </label>
  );
}

/** One of several in a `Group`. */
export function Radio({ children, ...rest }: Props) {
  return (
    <label className="tick">
      <input type="radio" {...rest} />
      <span>{children}</span>
    </label>
  );
}

/** On or off. A checkbox underneath: it posts without script. */
export function Switch({ children, ...rest }: Props) {
  return (
    <label className="tick switch">
      <span>{children}</span>
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself */}
      <input type="checkbox" role="switch" {...rest} />
    </label>
  );
}

/** A chip one can tick, in a `Group` with `picks`. `one` makes it a radio; `off` strikes out what is ticked. */
export function Pick({ children, one = false, off = false, ...rest }: Props & { one?: boolean; off?: boolean }) {
  return (
    <label className={join("pick", off && "off")}>
      <input type={one ? "radio" : "checkbox"} {...rest} />
      {children}
    </label>
  );
}

/** Choices that belong together, under one question. */
export function Group({
  legend,
  hint,
  picks = false,
  children,
}: {
  legend: string;
  hint?: ReactNode;
  picks?: boolean;
  children: ReactNode;
}) {
  return (
    <fieldset className="stack tight">
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className={picks ? "picks" : "stack tight"}>{children}</div>
    </fieldset>
  );
}
