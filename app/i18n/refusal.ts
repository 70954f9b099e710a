import type { Refusal } from "../domain/refusal.ts";
import type { Format } from "./format.ts";
import type { T } from "./translate.ts";

/** The words of a refusal, with its times and counts filled in. Names of persons are the screen's to add. */
export function refusalText(t: T, format: Format, refusal: Refusal): string {
  switch (refusal.code) {
    case "too-many":
      return t("refusal.too-many", { wait: format.duration(refusal.retrySeconds * 1_000) });
    case "too-soon":
      return t("refusal.too-soon", { time: format.time(refusal.earliest) });
    case "session-in-the-way":
      return t("refusal.session-in-the-way", { range: format.range(refusal.start, refusal.end) });
    case "meeting-in-the-way":
      return t("refusal.meeting-in-the-way", { time: format.time(refusal.start) });
    case "day-full":
    case "challenge-full":
      return t(`refusal.${refusal.code}`, { most: refusal.most });
    case "busy":
      return t(`refusal.busy.${refusal.by}`);
    default:
      return t(`refusal.${refusal.code}`);
  }
}
