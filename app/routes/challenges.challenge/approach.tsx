import { LinkButton } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { ChallengeView } from "../../contract/views/challenges.ts";
import type { PersonCard } from "../../contract/views/shared.ts";
import { PersonHead } from "../../features/person/person-head.tsx";
import { useT } from "../../i18n/provider.tsx";

/** People shown before the fold. */
const SHOWN = 2;

/** How to approach the owner: people to propose a meeting to while dialogue is open, else why that cannot be done. */
export function Approach({ view, signedIn }: { view: ChallengeView; signedIn: boolean }) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="approach">
      <h2 id="approach">{t("challenges.approach")}</h2>
      {view.dialogue !== "open" ? (
        <Notice tone="warn" title={t(`challenges.dialogue.${view.dialogue}`)}>
          <p>{t(`challenges.why.${view.dialogue}`)}</p>
        </Notice>
      ) : (
        <>
          <Notice title={t("challenges.early-dialogue")}>
            <p>{t("challenges.early-dialogue-hint")}</p>
          </Notice>
          {!signedIn && (
            <LinkButton to={`/sign-in?next=/challenges/${view.id}`} tone="primary" block>
              {t("challenges.sign-in-to-meet")}
            </LinkButton>
          )}
          {signedIn && view.contacts.length === 0 && <p className="small muted">{t("challenges.no-contacts")}</p>}
          <Contacts people={view.contacts.slice(0, SHOWN)} challenge={view.id} />
          {view.contacts.length > SHOWN && (
            <details className="fold">
              <summary>
                <b>{t.n("challenges.more-contacts", view.contacts.length - SHOWN)}</b>
              </summary>
              <Contacts people={view.contacts.slice(SHOWN)} challenge={view.id} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function Contacts({ people, challenge }: { people: PersonCard[]; challenge: string }) {
  const t = useT();
  return (
    <ul className="stack">
      {people.map((person) => (
        <li key={person.id} className="card stack">
          <PersonHead person={person} as="h3" />
          <LinkButton to={`/meetings/propose/${person.id}?challenge=${challenge}`} tone="primary" block>
            {t("challenges.meet-owner")}
            <span className="unseen">: {person.name}</span>
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
