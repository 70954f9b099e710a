import { Form, useNavigation } from "@remix-run/react";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { type SignInRefusal, wordsOf } from "./refusal.ts";

/** Whom to send a code. The answer is the same whether or not the address is known. */
export function EmailForm({ next, refusal }: { next: string; refusal: SignInRefusal | null }) {
  const t = useT();
  const format = useFormat();
  const busy = useNavigation().state === "submitting";
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="step" value="email" />
      <input type="hidden" name="next" value={next} />
      <div role="alert">{refusal && <p className="error">{wordsOf(t, format, refusal)}</p>}</div>
      <TextField
        id="email"
        label={t("sign-in.email")}
        hint={t("sign-in.email-hint")}
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        required
        aria-invalid={refusal ? true : undefined}
      />
      <Button tone="primary" big block busy={busy}>
        {t("sign-in.send-code")}
      </Button>
    </Form>
  );
}
