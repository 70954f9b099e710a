import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** What stands where a list would: why it is empty, and what to do. */
export function Empty({ icon = "info", title, children }: { icon?: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="blank">
      <Icon name={icon} />
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  );
}
