import { LinkButton } from "../../components/button.tsx";
import { useT } from "../../i18n/provider.tsx";

/** The way into meet-now from the top bar of every view of Möten. */
export function ToMeetNow() {
  return (
    <LinkButton to="/meet-now" icon="bolt">
      {useT()("meet-now.title")}
    </LinkButton>
  );
}
