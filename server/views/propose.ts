import type { ProposeView } from "../../app/contract/views/meetings.ts";
import { dialogueOf } from "../../app/domain/challenge/dialogue.ts";
import type { ChallengeId } from "../../app/domain/id.ts";
import { bestFit } from "../../app/domain/matching/best-fit.ts";
import { brokersFor } from "../../app/domain/matching/broker.ts";
import { explain } from "../../app/domain/matching/explain.ts";
import { mayMeet } from "../../app/domain/matching/may-meet.ts";
import type { Party } from "../../app/domain/matching/party.ts";
import { askedAlready } from "../../app/domain/meeting/limits.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { labelsFor, labelsOfReasons } from "./cards/labels.ts";
import { personCard } from "./cards/person-card.ts";
import { pitchOf } from "./cards/pitch.ts";
import { countsOf } from "./my-meetings.ts";
import { matchingOf, type Reading, read } from "./reading.ts";
import { readTimes, slotsOf } from "./slots.ts";
import type { Views } from "./views.ts";

const BROKERS_SHOWN = 5;

/**
 * The form for asking `to` for a meeting; null when there is no such person, or it is the reader. A person outside the
 * suggestions may be asked too: then only language, place and themes speak for it.
 */
export const createProposeView = (ports: Ports): Views["propose"] =>
  async function propose(viewer, language, to, about) {
    if (viewer.person === to) return null;
    const [reading, meetings] = await Promise.all([read(ports, language), ports.meetings.of(viewer.person)]);
    const context = matchingOf(reading);
    const [me, other] = [context.parties.get(viewer.person), context.parties.get(to)];
    if (!me || !other) return null;
    const owned = challengesOf(me, other, reading);
    const asked = owned.find(({ id, dialogue }) => id === about && dialogue === "open")?.id ?? null;
    const fit = bestFit(me, other, context, asked);
    const chosenChallenge = asked ?? fit?.challenge ?? null;
    const brokers = brokersFor(me, other, context)
      .slice(0, BROKERS_SHOWN)
      .map(({ party }) => party);
    const times = await readTimes(reading, [me.person.id, to]);
    const slots = slotsOf([me.person.id, to], reading, times);
    const may = mayMeet(me.person, other.person);
    const reasons = fit ? explain(me, other, fit, context) : { forMe: [], forThem: [] };
    const challenge = (chosenChallenge && reading.challenges.get(chosenChallenge)) || null;
    const ids = [...owned.map(({ status }) => status), other.person.role, ...brokers.map(({ person }) => person.role)];
    return {
      person: personCard(other.person, reading),
      pitch: pitchOf(other, challenge, reading),
      reasons,
      slots,
      challenges: owned,
      chosenChallenge,
      brokers: brokers.map(({ person }) => personCard(person, reading)),
      chosenBroker: null,
      impossible: !may.ok
        ? why(may.refusal.code)
        : askedAlready(meetings, me.person.id, to, reading.now)
          ? "already-asked"
          : slots.length === 0
            ? "not-a-slot"
            : null,
      counts: countsOf(meetings, me.person.id, reading.now),
      labels: {
        ...labelsOfReasons([...reasons.forMe, ...reasons.forThem], reading),
        ...labelsFor(ports.taxonomy, language, ids),
      },
    };
  };

const why = (code: string): ProposeView["impossible"] =>
  code === "same-organisation" || code === "no-shared-language" ? code : "not-available";

/** What either side owns, those open to dialogue first; the rest are listed with their state, which tells why not. */
function challengesOf(me: Party, other: Party, { challenges, language }: Reading): ProposeView["challenges"] {
  const orgs = [me.org.id, other.org.id];
  return [...challenges.values()]
    .filter(({ owner, coOwners }) => [owner, ...coOwners].some((org) => orgs.includes(org)))
    .map((challenge) => ({
      id: challenge.id as ChallengeId,
      title: say(challenge.title, language),
      dialogue: dialogueOf(challenge),
      status: challenge.status,
    }))
    .sort((a, b) => Number(b.dialogue === "open") - Number(a.dialogue === "open") || (a.id < b.id ? -1 : 1));
}
