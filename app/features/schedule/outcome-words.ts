import type { Format } from "../../i18n/format.ts";
import type { T } from "../../i18n/translate.ts";
import { type Facts, findingWords } from "./finding-words.ts";
import type { Outcome } from "./judge.ts";

/** What a move would do, in one breath for those who listen. */
export function outcomeWords(t: T, format: Format, { breaks, mends, meetings }: Outcome, facts: Facts): string {
  const text = breaks.map((finding) => findingWords(t, format, finding, facts).text).join(" ");
  return [
    breaks.length === 0 ? t("organiser.nothing-breaks") : t.n("organiser.breaks-this", breaks.length, { text }),
    mends.length > 0 && t.n("organiser.mends-this", mends.length),
    meetings > 0 && t.n("organiser.meetings-under", meetings),
  ]
    .filter(Boolean)
    .join(" ");
}
