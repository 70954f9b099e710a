import type { Format } from "../../i18n/format.ts";
import type { T } from "../../i18n/translate.ts";

/** How far a plan can be from the best possible at most, in words; `gap` as `gapOf` answers it. */
export function gapWords(t: T, format: Format, gap: number | null): string {
  if (gap === null) return t("planning.gap-none");
  return gap === 0 ? t("planning.gap-proven") : t("planning.gap", { percent: format.atMost(gap) });
}
