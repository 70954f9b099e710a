import { useLocation } from "@remix-run/react";
import { localOf } from "../../features/schedule/local-time.ts";
import { minutesOf } from "../../features/schedule/wish.ts";
import { useFormat } from "../../i18n/provider.tsx";
import type { Draft } from "./use-draft.ts";

/** The form a dropped session is sent with: the same door as the form that is filled in by hand. */
export function MoveForm({ draft: { asked, command, form, view } }: { draft: Draft }) {
  const format = useFormat();
  const { pathname, search } = useLocation();
  if (!asked) return null;
  const { to } = asked;
  const fields = {
    intent: "session:move",
    command: command.id,
    revision: view.revision,
    session: to.session,
    room: to.room,
    startLocal: localOf(to.start, format),
    minutes: minutesOf(to),
    next: pathname + search,
  };
  return (
    <command.fetcher.Form method="post" ref={form} onSubmit={command.onSubmit} hidden>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </command.fetcher.Form>
  );
}
