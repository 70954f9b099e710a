import { useT } from "../../i18n/provider.tsx";
import { useShell } from "./use-shell.ts";

/** Says on the page itself that what it shows is invented; in demo mode alone. */
export function Invented({ what }: { what: "meetings" | "challenges" }) {
  const t = useT();
  return useShell()?.conference.demo ? <p className="xs muted">{t(`${what}.invented`)}</p> : null;
}
