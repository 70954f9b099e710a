import { useActionData } from "@remix-run/react";
import { Button } from "../../components/button.tsx";
import { Group, Radio } from "../../components/choice.tsx";
import { TextArea } from "../../components/field.tsx";
import type { ProposeView } from "../../contract/views/meetings.ts";
import type { MeetingId } from "../../domain/id.ts";
import { CommandForm } from "../../features/command/command-form.tsx";
import type { Posted } from "../../features/command/posted.ts";
import { namesOf } from "../../features/person/names.ts";
import { useT } from "../../i18n/provider.tsx";
import { ChallengeChoice } from "./challenge-choice.tsx";
import { TimeChoice } from "./time-choice.tsx";

/** Longest message, as the contract has it. */
const MOST_LETTERS = 500;

/**
 * A proposal: when, why, about which need, and who brings the two together. After a refused plain post it is the same
 * meeting with what was filled in, so that the refusal finds its form and nothing is written twice.
 */
export function ProposeForm({ view, meeting: fresh }: { view: ProposeView; meeting: MeetingId }) {
  const t = useT();
  const { person, brokers } = view;
  const posted = useActionData<Posted>()?.fields;
  const was = (name: string) => posted?.find(([field]) => field === name)?.[1];
  const meeting = was("meeting") ?? fresh;
  const chosenBroker = was("broker") ?? view.chosenBroker ?? "";
  return (
    <CommandForm
      intent="meeting:propose"
      fixed={{ meeting, to: person.id }}
      next={`/meetings/m/${meeting}`}
      names={namesOf([person, ...brokers])}
      look="stack loose"
    >
      <TimeChoice slots={view.slots} chosen={Number(was("start"))} />
      {view.challenges.length > 0 && (
        <ChallengeChoice challenges={view.challenges} chosen={was("challenge") ?? view.chosenChallenge} />
      )}
      {brokers.length > 0 && (
        <Group legend={t("meetings.third-party")} hint={t("meetings.third-party-hint")}>
          <Radio name="broker" value="" defaultChecked={chosenBroker === ""}>
            {t("meetings.no-third-party")}
          </Radio>
          {brokers.map((broker) => (
            <Radio key={broker.id} name="broker" value={broker.id} defaultChecked={broker.id === chosenBroker}>
              {broker.org.name} <span className="muted small">· {broker.name}</span>
            </Radio>
          ))}
        </Group>
      )}
      <TextArea
        label={t("meetings.message")}
        hint={t("meetings.message-hint")}
        name="message"
        defaultValue={was("message")}
        rows={4}
        maxLength={MOST_LETTERS}
        required
      />
      <Button tone="primary" big block>
        {t("meetings.send-proposal")}
      </Button>
      <p className="hint">{t("meetings.proposal-hint")}</p>
    </CommandForm>
  );
}
