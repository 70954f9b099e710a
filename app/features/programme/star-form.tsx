import { Button } from "../../components/button.tsx";
import type { SessionCard } from "../../contract/views/shared.ts";
import { useT } from "../../i18n/provider.tsx";
import { CommandForm } from "../command/command-form.tsx";

/** Puts a session into the reader's day, or takes it out. Shows the wish while it is on its way. */
export function StarForm({ session, words = false }: { session: SessionCard; words?: boolean }) {
  const t = useT();
  return (
    <CommandForm intent="session:star" fixed={{ session: session.id, on: !session.starred }} className="above">
      {(sending) => {
        const on = sending ? sending.get("on") === "true" : session.starred;
        const label = t(on ? "programme.unstar" : "programme.star");
        return words ? (
          <Button tone={on ? "plain" : "primary"} icon="star" block>
            {label}
          </Button>
        ) : (
          <Button
            tone="quiet"
            round
            icon="star"
            className={on ? "chosen" : "unchosen"}
            aria-label={`${label}: ${session.title.text}`}
          />
        );
      }}
    </CommandForm>
  );
}
