import { useEffect, useState, useSyncExternalStore } from "react";
import { useAnnounce } from "../../components/announcer.tsx";
import { Chip } from "../../components/chip.tsx";
import { useT } from "../../i18n/provider.tsx";
import { useLive } from "../../realtime/live.tsx";
import { isWaiting, onWaiting } from "../../realtime/patient-readings.ts";

/** A line that is back within this time is not worth a word, ms. */
const PATIENCE_MS = 8_000;

/** Tells honestly when the page is not kept up to date at once. Floats at the top; moves nothing. */
export function LineState() {
  const t = useT();
  const announce = useAnnounce();
  const { connected } = useLive();
  const [state, setState] = useState<"slow" | "offline" | null>(null);

  // Somebody has asked for a page and looks at the one before: that is told at once.
  const waiting = useSyncExternalStore(onWaiting, isWaiting, () => false);

  useEffect(() => {
    if (connected && !waiting) return setState(null);
    const look = () => setState(navigator.onLine ? "slow" : "offline");
    const timer = setTimeout(look, waiting ? 0 : PATIENCE_MS);
    window.addEventListener("offline", look);
    window.addEventListener("online", look);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("offline", look);
      window.removeEventListener("online", look);
    };
  }, [connected, waiting]);
  useEffect(() => {
    if (state) announce(t(`shell.${state}`));
  }, [state, announce, t]);

  if (!state) return null;
  return (
    <div className="line-state">
      <Chip tone="warn" icon="warn">
        {t(`shell.${state}`)}
      </Chip>
    </div>
  );
}
