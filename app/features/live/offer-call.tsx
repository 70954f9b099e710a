import { useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { useAnnounce } from "../../components/announcer.tsx";
import { LinkButton } from "../../components/button.tsx";
import { Countdown } from "../../components/countdown.tsx";
import { useNow } from "../../components/server-clock.tsx";
import { useT } from "../../i18n/provider.tsx";
import { useLive } from "../../realtime/live.tsx";

/**
 * An offer that comes while its person reads another page: it stands for seconds, so it is called on every page, above
 * the tab bar and without moving anything, until it is answered or its time is up.
 */
export function OfferCall() {
  const t = useT();
  const announce = useAnnounce();
  const { news } = useLive();
  const now = useNow(1_000);
  const { pathname } = useLocation();
  const made = news.findLast((entry) => entry.type === "offer:made");
  const ended = news.some(
    (entry) =>
      made !== undefined &&
      (entry.type === "offer:lapsed" || (entry.type === "offer:answered" && !entry.yes)) &&
      entry.offer === made.offer,
  );
  const call = made && !ended && made.deadline > now && pathname !== "/meet-now" ? made : null;
  const offer = call?.offer;
  useEffect(() => {
    if (offer) announce(t("meet-now.call"), { urgent: true });
  }, [offer, announce, t]);
  if (!call) return null;
  return (
    <div className="news">
      <LinkButton to="/meet-now" tone="live" icon="bolt">
        {t("meet-now.call")} <Countdown deadline={call.deadline} look="clock" />
      </LinkButton>
    </div>
  );
}
