import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { join } from "./join.ts";

export type ButtonLook = {
  /** `live` is for what happens right now and stands once on a screen; `on-pine` is the main one on a hero card. */
  tone?: "plain" | "primary" | "live" | "on-pine" | "quiet" | undefined;
  big?: boolean | undefined;
  block?: boolean | undefined;
  /** Takes the room that is left in a row. */
  grow?: boolean | undefined;
  icon?: IconName | undefined;
  /** Icon alone; give `aria-label`. */
  round?: boolean | undefined;
};

const look = ({ tone = "plain", big, block, grow, round }: ButtonLook, more?: string) =>
  join("btn", tone, big && "big", block && "block", grow && "grow", round && "round", more);

const inside = (icon: IconName | undefined, children: ReactNode) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
  </>
);

/**
 * A button; of type `submit` unless said otherwise. `busy` keeps it focusable and says so, instead of `disabled`,
 * which would throw the focus away.
 */
export function Button(props: ButtonLook & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean | undefined }) {
  const { tone, big, block, grow, icon, round, busy, className, children, onClick, type = "submit", ...rest } = props;
  return (
    <button
      type={type}
      className={look({ tone, big, block, grow, round }, className)}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {inside(icon, children)}
    </button>
  );
}

/** A link that looks like a button. */
export function LinkButton(props: ButtonLook & LinkProps) {
  const { tone, big, block, grow, icon, round, className, children, ...rest } = props;
  return (
    <Link className={look({ tone, big, block, grow, round }, className)} {...rest}>
      {inside(icon, children)}
    </Link>
  );
}
