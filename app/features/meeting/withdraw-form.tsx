import { Button } from "../../components/button.tsx";
import type { MeetingCard } from "../../contract/views/shared.ts";
import { useT } from "../../i18n/provider.tsx";
import { CommandForm } from "../command/command-form.tsx";

/**
 * Takes a proposal back, or cancels what is booked. A booked meeting asks first: two others have planned for it.
 * The question is a `details`, so that it also asks without script.
 */
export function WithdrawForm({ meeting }: { meeting: MeetingCard }) {
  const t = useT();
  const form = (words: string) => (
    <CommandForm intent="meeting:withdraw" fixed={{ meeting: meeting.id }}>
      <Button block={meeting.state === "booked"}>{words}</Button>
    </CommandForm>
  );
  if (meeting.state !== "booked") return form(t("meetings.withdraw"));
  return (
    <details className="ask">
      <summary className="btn quiet block">{t("meetings.cancel")} …</summary>
      <div className="stack tight">
        <p className="small">{t("meetings.cancel-ask")}</p>
        {form(t("meetings.cancel-yes"))}
      </div>
    </details>
  );
}
