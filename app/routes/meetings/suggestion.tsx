import { Link } from "@remix-run/react";
import { useId } from "react";
import { Button, LinkButton } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Content } from "../../components/content.tsx";
import type { SuggestionCard } from "../../contract/views/meetings.ts";
import type { Labels } from "../../contract/views/shared.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import { BothReasons } from "../../features/matching/reasons.tsx";
import { PersonHead } from "../../features/person/person-head.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { SlotsInWords } from "./slots-in-words.tsx";

/** From which score, of 100, the number invites; below it the order of the list says enough. */
const WORTH_SAYING = 50;

/** Somebody worth meeting, and why for both. The score is for the order of the reader's own list. */
export function Suggestion({ suggestion, labels }: { suggestion: SuggestionCard; labels: Labels }) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const { person, challenge, broker } = suggestion;
  const about = challenge ? `?challenge=${challenge.id}` : "";
  return (
    <article className="card lift stack" aria-labelledby={id}>
      <PersonHead
        person={person}
        id={id}
        as="h3"
        end={
          suggestion.score >= WORTH_SAYING && (
            <Chip tone="pine" num>
              {t("meetings.both-ways", { percent: format.percent(suggestion.score / 100) })}
            </Chip>
          )
        }
      />
      {challenge ? (
        <p className="small">
          <b>{t("meetings.need")}</b>{" "}
          <Link className="inline" to={`/challenges/${challenge.id}`}>
            <Content of={challenge.title} />
          </Link>
        </p>
      ) : (
        suggestion.pitch.text && <Content of={suggestion.pitch} as="p" className="small" />
      )}
      <BothReasons
        forMe={suggestion.forMe}
        forThem={suggestion.forThem}
        name={person.org.name}
        labels={labels}
        most={2}
      >
        {suggestion.slots.length > 0 && (
          <li>
            <SlotsInWords slots={suggestion.slots} />
          </li>
        )}
        {broker && <li>{t("meetings.broker-could", { name: broker.org.name })}</li>}
      </BothReasons>
      {suggestion.slots.length === 0 && <p className="small muted">{t("meetings.no-common-time")}</p>}
      <div className="row wrap">
        <LinkButton to={`/meetings/propose/${person.id}${about}`} tone="primary" grow>
          {t("meetings.propose")}
          <span className="unseen">: {person.name}</span>
        </LinkButton>
        <CommandForm intent="suggestion:dismiss" fixed={{ person: person.id }}>
          <Button>
            {t("meetings.not-now")}
            <span className="unseen">: {person.name}</span>
          </Button>
        </CommandForm>
      </div>
    </article>
  );
}
