import type { Format } from "../../i18n/format.ts";
import type { T } from "../../i18n/translate.ts";

export type SignInRefusal = { code: "malformed" | "wrong-code" | "too-many"; retrySeconds?: number };

/** Why no code was sent or taken, in words. */
export function wordsOf(t: T, format: Format, refusal: SignInRefusal): string {
  if (refusal.code === "too-many")
    return t("refusal.too-many", { wait: format.duration((refusal.retrySeconds ?? 60) * 1_000) });
  return refusal.code === "malformed" ? t("sign-in.not-an-address") : t("refusal.wrong-code");
}
