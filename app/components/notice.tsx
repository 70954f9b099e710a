import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { join } from "./join.ts";

const icons = { info: "info", warn: "warn", live: "bell" } as const;

/**
 * A box that says something about this page. It is not read out by itself: what comes while the page stands goes through
 * the announcer; `alert` is for the answer to what the person just did.
 */
export function Notice({
  tone = "info",
  title,
  alert = false,
  children,
}: {
  tone?: keyof typeof icons;
  title?: string;
  alert?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={join("notice", tone)} role={alert ? "alert" : undefined}>
      <Icon name={icons[tone]} />
      <div className="grow stack tight small">
        {title && <b>{title}</b>}
        {children}
      </div>
    </div>
  );
}
