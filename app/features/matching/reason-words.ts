import type { Labels } from "../../contract/views/shared.ts";
import type { Reason } from "../../domain/matching/reason.ts";
import type { Format } from "../../i18n/format.ts";
import { languageOf } from "../../i18n/language-of.ts";
import type { MessageKey } from "../../i18n/messages.ts";
import type { T } from "../../i18n/translate.ts";

/** The sentence of a reason and the words that stand out in it. */
export type Sentence = { key: MessageKey; slots: Record<string, string> };

/**
 * Words a reason for the one who reads. `labels` names the ids in it; where a name is missing the sentence without it
 * is taken, so that no id is ever shown. Answers null where nothing is left to say.
 */
export function reasonWords(reason: Reason, labels: Labels, t: T, format: Format): Sentence | null {
  // Names of the taxonomy hold "och" themselves, so they are set apart by dots.
  const named = (ids: readonly string[]) => ids.flatMap((id) => labels[id] ?? []).join(" · ");
  const say = (key: MessageKey, slots: Record<string, string> = {}): Sentence | null =>
    Object.values(slots).every(Boolean) ? { key, slots } : null;
  switch (reason.code) {
    case "need-fit": {
      const requirement = reason.requirement === null ? "" : named([reason.requirement]);
      return requirement
        ? say(`reasons.need-fit.${reason.mine}-requirement`, { requirement })
        : say(`reasons.need-fit.${reason.mine}`, { what: named(reason.needTypes) });
    }
    case "theme":
      return say("reasons.theme", { themes: named(reason.themes) });
    case "stage": {
      const stage = named([reason.stage]);
      const side = reason.mine ? "mine" : "theirs";
      if (reason.trl === null) return say(`reasons.stage.${side}`, { stage });
      return say(`reasons.stage-trl.${side}`, { stage, trl: String(reason.trl) });
    }
    case "route":
      return say("reasons.route", { route: named([reason.route]) });
    case "region":
      return say(reason.near ? "reasons.region.near" : "reasons.region.same", { region: named([reason.region]) });
    case "language":
      return say(reason.nearly ? "reasons.language.nearly" : "reasons.language.shared", {
        languages: format.list(
          reason.languages.flatMap((code) => {
            const language = languageOf(code);
            return language ? t(`common.lang.${language}`) : [];
          }),
        ),
      });
    case "new-contact":
      return say("reasons.new-contact", { org: named([reason.org]) }) ?? say("reasons.new-contact.unnamed");
    case "support":
      return say(reason.mine ? "reasons.support.mine" : "reasons.support.theirs", { offers: named(reason.offers) });
    case "broker":
      return say("reasons.broker", { org: named([reason.org]) }) ?? say("reasons.broker.unnamed");
    case "looking-for":
      return say(reason.mine ? "reasons.looking-for.mine" : "reasons.looking-for.theirs", {
        what: format.list(reason.what.flatMap((id) => labels[id] ?? [])),
      });
    case "peer":
      return say("reasons.peer", { what: named(reason.needTypes) });
    case "same-session":
      return say("reasons.same-session", { session: named([reason.session]) }) ?? say("reasons.same-session.unnamed");
    case "first-meeting-today":
      return say(reason.mine ? "reasons.first-meeting-today.mine" : "reasons.first-meeting-today.theirs");
  }
}
