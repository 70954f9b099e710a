import type { Answer } from "../app/contract/intents.ts";
import type { ChallengeId, CommandId, MeetingId, PersonId, SessionId } from "../app/domain/id.ts";
import type { Result } from "../app/domain/refusal.ts";
import { createAnswerMeeting } from "../server/actions/answer-meeting.ts";
import type { Ports } from "../server/actions/ports.ts";
import { createProposeMeeting } from "../server/actions/propose-meeting.ts";
import { createStarSession } from "../server/actions/star-session.ts";
import type { Viewer } from "../server/actions/viewer.ts";
import { booked, type Planned, stars, waiting } from "./presence-plan.ts";
import { conference } from "./sir/conference.ts";

/** What a refusal may not be: then nothing is known of the command, and the demo would be half alive. */
const FATAL = new Set(["broken", "unknown-outcome", "store-lost", "malformed", "not-found", "not-a-slot"]);

/**
 * Makes the demo alive: a dozen attendees have stars, three meetings are booked at the swap, and some proposals wait
 * for the personas. Through the actions, under fixed ids: a second run changes nothing. What the clock or a person's
 * own doings have overtaken is refused and stays away.
 *
 * @returns how many of the commands took effect, now or in an earlier run
 * @throws Error for a refusal that is a fault of the plan or of the store
 */
export async function loadPresence(ports: Ports): Promise<number> {
  let took = 0;
  const step = async (command: string, run: (command: CommandId) => Promise<Result<Answer>>) => {
    const result = await run(`demo.${command}` as CommandId);
    if (result.ok) took += 1;
    else if (FATAL.has(result.refusal.code))
      throw new Error(`The demo's command ${command} was refused: ${JSON.stringify(result.refusal)}`);
    return result.ok;
  };
  const star = createStarSession(ports);
  for (const [person, session] of stars)
    await step(`star.${person}.${session}`, (command) =>
      star(as(person), { command, session: session as SessionId, on: true }),
    );
  for (const plan of waiting) await propose(ports, step, plan);
  for (const plan of booked) await book(ports, step, plan);
  return took;
}

type Step = (command: string, run: (command: CommandId) => Promise<Result<Answer>>) => Promise<boolean>;

const as = (person: string): Viewer => ({ person: person as PersonId, organiser: false });
const meetingId = (name: string) => `demo.${name}` as MeetingId;

async function propose(ports: Ports, step: Step, { name, by, to, broker, challenge, slot, message }: Planned) {
  const start = conference.meetings.slots.find(({ id }) => id === slot)?.start;
  if (start === undefined) throw new RangeError(`The demo plans a meeting in the unknown slot ${slot}`);
  return step(`propose.${name}`, (command) =>
    createProposeMeeting(ports)(as(by), {
      command,
      meeting: meetingId(name),
      to: to as PersonId,
      broker: broker as PersonId | null,
      challenge: challenge as ChallengeId | null,
      start,
      message,
    }),
  );
}

async function book(ports: Ports, step: Step, plan: Planned) {
  if (!(await propose(ports, step, plan))) return;
  for (const person of [plan.to, ...(plan.broker ? [plan.broker] : [])])
    await step(`answer.${plan.name}.${person}`, (command) =>
      createAnswerMeeting(ports)(as(person), { command, meeting: meetingId(plan.name), yes: true }),
    );
}
