import { dialogueOf } from "../../app/domain/challenge/dialogue.ts";
import type { Ports } from "../actions/ports.ts";
import { challengeCard } from "./cards/challenge-card.ts";
import { labelsFor } from "./cards/labels.ts";
import { openConference } from "./reading.ts";
import type { Views } from "./views.ts";

/** States that are still being written by the owner: not out yet. */
export const UNPUBLISHED = new Set(["cst.draft", "cst.need_review"]);

/** The challenges that are out, by id, narrowed by theme and dialogue. Public, and the same for every reader. */
export const createChallengesView = (ports: Ports): Views["challenges"] =>
  async function challenges(_viewer, language, query) {
    const [, all, organisations] = await Promise.all([
      openConference(ports),
      ports.conference.challenges(),
      ports.conference.organisations(),
    ]);
    const out = [...all.values()]
      .filter(({ status }) => !UNPUBLISHED.has(status))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const used = new Set(out.flatMap((challenge) => challenge.themes));
    const listed = ports.taxonomy.list("themes").map(({ id }) => id);
    const themes = [...listed.filter((id) => used.has(id)), ...[...used].filter((id) => !listed.includes(id))];
    const cards = out
      .filter((challenge) => query.theme === null || challenge.themes.includes(query.theme))
      .filter((challenge) => query.dialogue === null || dialogueOf(challenge) === query.dialogue)
      .map((challenge) => challengeCard(challenge, { organisations, language }));
    return {
      challenges: cards,
      themes,
      query: { theme: query.theme, dialogue: query.dialogue },
      labels: labelsFor(ports.taxonomy, language, [...themes, ...cards.map(({ status }) => status)]),
    };
  };
