import { Button, LinkButton } from "../../components/button.tsx";
import type { SessionCard } from "../../contract/views/shared.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { StarForm } from "../../features/programme/star-form.tsx";
import { useT } from "../../i18n/provider.tsx";

type Props = { session: SessionCard; ownHalf: string | null; signedIn: boolean };

/** What the reader can do about a session: put it in their day, or free the time of a pass that is theirs anyway. */
export function SessionChoice({ session, ownHalf, signedIn }: Props) {
  const t = useT();
  if (session.pause) return null;
  if (!signedIn)
    return (
      <LinkButton to={`/sign-in?next=/programme/${session.id}`} block>
        {t("programme.sign-in-to-star")}
      </LinkButton>
    );
  if (!session.halves.some(({ id }) => id === ownHalf)) return <StarForm session={session} words />;
  return (
    <div className="stack tight">
      <p className="small muted">{t(session.released ? "programme.own-released" : "programme.own-pass")}</p>
      <CommandForm intent="session:release" fixed={{ session: session.id, on: !session.released }}>
        <Button block tone={session.released ? "primary" : "plain"}>
          {t(session.released ? "programme.take-back" : "programme.release-time")}
        </Button>
      </CommandForm>
    </div>
  );
}
