import { useEffect } from "react";
import { useT } from "../i18n/provider.tsx";
import { useAnnounce } from "./announcer.tsx";
import { Button } from "./button.tsx";

/**
 * "3 nya · Visa": what has come since the list was shown waits here until the person asks for it, so that nothing moves
 * under the finger. It floats above the tab bar and takes no room. Said once per new count.
 */
export function NewsBar({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useT();
  const announce = useAnnounce();
  useEffect(() => {
    if (count > 0) announce(t.n("common.new", count));
  }, [count, announce, t]);
  if (count === 0) return null;
  return (
    <div className="news">
      <Button type="button" tone="primary" onClick={onShow}>
        {t.n("common.show-new", count)}
      </Button>
    </div>
  );
}
