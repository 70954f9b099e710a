import { Link } from "@remix-run/react";
import { useT } from "../i18n/provider.tsx";

/** The three shapes that meet, and the name. Leads home. */
export function Brand({ to = "/" }: { to?: string }) {
  const t = useT();
  return (
    <Link className="brand" to={to}>
      <Mark />
      {t("shell.product")}
    </Link>
  );
}

export function Mark() {
  return (
    <svg className="mark" width="30" height="24" viewBox="0 0 30 24" aria-hidden="true" focusable="false">
      <circle cx="7" cy="8" r="6" fill="var(--incubator)" />
      <path d="M22 2l7 12H15z" fill="var(--startup)" />
      <rect x="9.5" y="12" width="11" height="11" rx="1.5" fill="var(--municipality)" />
    </svg>
  );
}
