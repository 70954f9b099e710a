import type { ProfileField } from "../domain/profile/fields.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { Format } from "./format.ts";
import type { MessageKey } from "./messages.ts";
import type { T } from "./translate.ts";

/** Names of the people and sessions a refusal may speak of, by id; the reader themselves is `you`. */
export type Names = { you: string | null; others: Readonly<Record<string, string>> };
const NOBODY: Names = { you: null, others: {} };

/** The parts of a profile as their own page names them. */
const FIELDS: Record<ProfileField, MessageKey> = {
  about: "me.about",
  languages: "me.talks",
  needs: "me.needs",
  offers: "me.offers",
  unavailable: "me.availability",
  open: "me.open",
  showAbout: "me.show-about",
  showContact: "me.show-contact",
};

/** The words of a refusal, with its times and counts filled in, and with names where the screen knows them. */
export function refusalText(t: T, format: Format, refusal: Refusal, names: Names = NOBODY): string {
  const name = "person" in refusal ? names.others[refusal.person] : undefined;
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
      return name
        ? t("refusal.day-full-of", { name, most: refusal.most })
        : t("refusal.day-full", { most: refusal.most });
    case "planning-busy":
      return t("refusal.planning-busy", { most: refusal.most });
    case "challenge-full":
      return t("refusal.challenge-full", { most: refusal.most });
    case "not-available":
      return name ? t("refusal.not-available-of", { name }) : t("refusal.not-available");
    case "busy":
      if (refusal.person === names.you) return t(`refusal.busy.${refusal.by}-you`);
      return name ? t(`refusal.busy.${refusal.by}-of`, { name }) : t(`refusal.busy.${refusal.by}`);
    case "stale": {
      const sessions = refusal.changed.flatMap((id) => names.others[id] ?? []);
      return sessions.length > 0 ? t("organiser.stale-of", { sessions: format.list(sessions) }) : t("refusal.stale");
    }
    case "saved-elsewhere":
      return t("refusal.saved-elsewhere", { fields: format.list(refusal.changed.map((field) => t(FIELDS[field]))) });
    default:
      return t(`refusal.${refusal.code}`);
  }
}
