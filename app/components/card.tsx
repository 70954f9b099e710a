import type { ReactNode } from "react";
import { join } from "./join.ts";

type Props = {
  /** `lift` floats, `hero` is the one green card of a screen, `empty` is dashed, `alarm` has the live border. */
  look?: "plain" | "lift" | "hero" | "empty" | "alarm";
  /** Element; `article` for a thing, `section` (give `labelledBy`) for a part of the page. */
  as?: "div" | "article" | "section" | "li";
  labelledBy?: string;
  /** Space between children. */
  gap?: "tight" | "normal" | "loose";
  className?: string;
  children: ReactNode;
};

export function Card({ look = "plain", as: Element = "div", labelledBy, gap = "normal", className, children }: Props) {
  return (
    <Element aria-labelledby={labelledBy} className={join("card", look, "stack", gap, className)}>
      {children}
    </Element>
  );
}
