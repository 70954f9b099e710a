import { Form, useNavigation } from "@remix-run/react";
import { Button, LinkButton } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { useFormat, useT } from "../../i18n/provider.tsx";
import { type SignInRefusal, wordsOf } from "./refusal.ts";

/** The code from the e-mail: may be pasted, or filled in by the phone. */
export function CodeForm({ next, refusal }: { next: string; refusal: SignInRefusal | null }) {
  const t = useT();
  const format = useFormat();
  const busy = useNavigation().state === "submitting";
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="step" value="code" />
      <input type="hidden" name="next" value={next} />
      <Notice>
        <p>{t("sign-in.code-sent")}</p>
      </Notice>
      <div role="alert">{refusal && <p className="error">{wordsOf(t, format, refusal)}</p>}</div>
      <TextField
        id="code"
        className="code"
        label={t("sign-in.code")}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        aria-invalid={refusal ? true : undefined}
      />
      <Button tone="primary" big block busy={busy}>
        {t("sign-in.confirm")}
      </Button>
      <LinkButton to={`/sign-in?next=${encodeURIComponent(next)}`} block>
        {t("sign-in.other-address")}
      </LinkButton>
    </Form>
  );
}
