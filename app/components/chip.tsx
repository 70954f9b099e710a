import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { join } from "./join.ts";

/** A short fact. `live` carries a dot; `num` keeps digits from dancing. */
export function Chip(props: {
  tone?: "plain" | "pine" | "solid" | "live" | "warn";
  num?: boolean;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={join("chip", props.tone, props.num && "num")}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </span>
  );
}
