import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { CommandForm } from "../command/command-form.tsx";
import { namesOf } from "../person/names.ts";

/** Yes or no to a proposal. What is in the way of a yes is said before it is pressed. */
export function AnswerForm({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  const format = useFormat();
  const { clash } = meeting;
  return (
    <>
      {clash && (
        <Notice tone="warn">
          <p>
            {clash.kind === "meeting"
              ? t("programme.clash-meeting", { time: format.time(clash.start) })
              : t("programme.clash-session", { title: clash.title })}
          </p>
        </Notice>
      )}
      <CommandForm
        intent="meeting:answer"
        fixed={{ meeting: meeting.id, start: meeting.start }}
        names={namesOf(meeting.others)}
        look="row"
      >
        <Button name="yes" value="true" tone="primary" grow>
          {t("meetings.accept")}
        </Button>
        <Button name="yes" value="false">
          {t("meetings.decline")}
        </Button>
      </CommandForm>
    </>
  );
}
