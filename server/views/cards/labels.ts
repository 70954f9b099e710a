import type { Labels } from "../../../app/contract/views/shared.ts";
import type { Language } from "../../../app/domain/language.ts";
import type { Reason } from "../../../app/domain/matching/reason.ts";
import { say } from "../../../app/domain/said.ts";
import type { Taxonomy } from "../../actions/ports.ts";
import type { Reading } from "../reading.ts";

/** Words for the ids an answer shows, each once, in the reader's language. An id without a word is left out. */
export function labelsFor(taxonomy: Taxonomy, language: Language, ids: Iterable<string | null>): Labels {
  const labels: Labels = {};
  for (const id of ids) {
    const label = id === null ? null : taxonomy.label(id);
    if (id !== null && label) labels[id] = say(label, language).text;
  }
  return labels;
}

/** Words for everything that reasons name: taxonomy ids and organisations. */
export function labelsOfReasons(reasons: readonly Reason[], reading: Source): Labels {
  const labels = labelsFor(reading.ports.taxonomy, reading.language, reasons.flatMap(idsOf));
  for (const reason of reasons) {
    const org = "org" in reason ? reading.organisations.get(reason.org) : undefined;
    if (org) labels[org.id] = org.name;
  }
  return labels;
}

type Source = Pick<Reading, "ports" | "language" | "organisations">;

/** The taxonomy ids a reason names. */
function idsOf(reason: Reason): string[] {
  switch (reason.code) {
    case "need-fit":
    case "peer":
      return reason.needTypes;
    case "theme":
      return reason.themes;
    case "stage":
      return [reason.stage];
    case "route":
      return [reason.route];
    case "region":
      return [reason.region];
    case "language":
      return reason.languages.map((language) => `lang.${language}`);
    case "support":
      return reason.offers;
    case "looking-for":
      return reason.what;
    default:
      return [];
  }
}
