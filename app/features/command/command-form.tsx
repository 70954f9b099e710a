import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import { join } from "../../components/join.ts";
import type { Answer, Intent } from "../../contract/intents.ts";
import { useT } from "../../i18n/provider.tsx";
import { asFields, type Field, type Fixed } from "./posted.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useCommand } from "./use-command.ts";

type Props = {
  intent: Intent;
  /** Fields the person does not fill in, named as the intent names them. */
  fixed?: Fixed;
  /** Internal path to go to once it went through; else the page itself. */
  next?: string;
  onDone?: (answer: Answer) => void;
  /** Of the box around form and answer. */
  className?: string;
  /** Of the form itself. */
  look?: string;
  /** Names for the people a refusal may speak of, by id. */
  names?: Readonly<Record<string, string>>;
  /** Fields and buttons. The function form is told what is being sent, to show it at once. */
  children: ReactNode | ((sending: FormData | undefined) => ReactNode);
};

/**
 * A form that is one command. Without JavaScript it is a plain post to its own page; with it, the answer comes in place:
 * refusals in words beside the form, and an unknown outcome is said and tried again under the same id.
 */
export function CommandForm({ intent, fixed = {}, next, onDone, className, look, names, children }: Props) {
  const t = useT();
  const { pathname, search } = useLocation();
  const command = useCommand({ intent, fixed, onDone });
  return (
    <div className={join("command", className)}>
      <command.fetcher.Form
        method="post"
        className={look}
        onSubmit={command.onSubmit}
        aria-busy={command.busy || undefined}
      >
        <Hidden fields={[["intent", intent]]} />
        {/* The server's id stays in the page until the first answer: it is as fresh as one made here. */}
        <input type="hidden" name="command" value={command.id} suppressHydrationWarning />
        <Hidden fields={[...asFields(fixed), ["next", next ?? pathname + search]]} />
        {typeof children === "function" ? children(command.sending) : children}
        <span className="unseen" role="status">
          {command.busy ? t("common.sending") : ""}
        </span>
      </command.fetcher.Form>
      {command.refusal && (
        <RefusalNotice refusal={command.refusal} names={names}>
          {command.unknown && (
            <form
              method="post"
              onSubmit={(event) => {
                event.preventDefault();
                command.resend();
              }}
            >
              {/* Its own copy of what was sent: the fields above may have been changed since. */}
              <Hidden fields={command.sentFields} />
              <Button>{t("common.try-again")}</Button>
            </form>
          )}
        </RefusalNotice>
      )}
    </div>
  );
}

function Hidden({ fields }: { fields: readonly Field[] }) {
  return fields.map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
}
