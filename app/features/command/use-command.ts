import { useActionData, useFetcher } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Answer } from "../../contract/intents.ts";
import type { CommandId } from "../../domain/id.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { useReread } from "../../realtime/use-reread.ts";
import { freshCommandId } from "./command-id.ts";
import { answers, type Fixed, isUnknown, type Posted } from "./posted.ts";
import { useSentOnLeave } from "./use-sent-on-leave.ts";

/**
 * Waits before the same command is sent again by itself, ms; the last one stands for all that follow: as long as the page
 * says that it tries, it does. Sooner when the phone hears that it is online, or by the button.
 */
const WAITS = [2_000, 4_000, 8_000, 15_000] as const;
/** Refusals that mean the page shows what no longer is. */
const OUTDATED: readonly Refusal["code"][] = [
  "moved-on",
  "expired",
  "stale",
  "not-found",
  "meeting-in-the-way",
  "saved-elsewhere",
];

export type CommandWish = {
  intent: string;
  fixed: Fixed;
  onDone: ((answer: Answer) => void) | undefined;
};

/**
 * The life of one form's command: one id from before the tap until the answer is known, the same id on every repeat,
 * a fresh one after each settled answer. A post made without script answers here too.
 */
export function useCommand({ intent, fixed, onDone }: CommandWish) {
  const fetcher = useFetcher<Posted>();
  const plain = useActionData<Posted>();
  const reread = useReread();
  const [id, setId] = useState<CommandId>(freshCommandId);
  const sent = useRef<FormData | null>(null);
  const tries = useRef(0);
  const answer = fetcher.data ?? (answers(plain, intent, fixed) ? plain : undefined);
  const busy = fetcher.state !== "idle";

  const resend = () => {
    const form = sent.current ?? formOf(answer);
    if (form) fetcher.submit(form, { method: "post" });
  };
  const settle = (posted: Posted) => {
    tries.current = 0;
    setId(freshCommandId());
    if (posted.reply.ok) {
      onDone?.(posted.reply.value);
    } else if (fetcher.data && OUTDATED.includes(posted.reply.refusal.code)) reread();
  };
  const latest = useRef({ resend, settle });
  latest.current = { resend, settle };

  useEffect(() => {
    if (busy || !answer) return;
    if (!isUnknown(answer)) return latest.current.settle(answer);
    const again = () => latest.current.resend();
    const timer = setTimeout(again, WAITS[Math.min(tries.current, WAITS.length - 1)]);
    tries.current += 1;
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [busy, answer]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // A second tap while the first is on its way would be the same id with, maybe, another button's value.
    if (busy) return event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    sent.current = new FormData(event.currentTarget, submitter);
    tries.current = 0;
  };
  const refusal = !busy && answer && !answer.reply.ok ? answer.reply.refusal : null;
  const sentFields = answer?.fields ?? [];
  const unknown = isUnknown(answer);
  useSentOnLeave(fetcher.state === "submitting" ? fetcher.formData : unknown ? sent.current : null);
  return { fetcher, id, busy, refusal, unknown, onSubmit, resend, sentFields, sending: fetcher.formData };
}

function formOf(posted: Posted | undefined): FormData | null {
  if (!posted?.fields) return null;
  const form = new FormData();
  for (const [name, value] of posted.fields) form.append(name, value);
  return form;
}
