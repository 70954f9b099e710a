import type { Answer } from "../app/contract/intents.ts";
import type { CommandId } from "../app/domain/id.ts";
import type { Person } from "../app/domain/person.ts";
import type { Result } from "../app/domain/refusal.ts";
import { createDrawProgramme } from "../server/actions/draw-programme.ts";
import { createJoinConference } from "../server/actions/join-conference.ts";
import { createOpenConference } from "../server/actions/open-conference.ts";
import type { Ports } from "../server/actions/ports.ts";
import { createPublishSchedule } from "../server/actions/publish-schedule.ts";
import { SYSTEM } from "../server/actions/viewer.ts";
import { personas } from "./personas.ts";
import { challenges } from "./sir/challenges.ts";
import { conference } from "./sir/conference.ts";
import { organisations } from "./sir/organisations.ts";
import { people } from "./sir/people.ts";
import { placements, sessions, speakers } from "./sir/programme.ts";

export type Progress = (done: number, all: number, what: "conference" | "programme" | "people" | "release") => void;

/** Commands under way at once: one connection's pipe is full with fewer, and each is small. */
const AT_ONCE = 50;

/** The attendees as they join: the plan's people, with what makes a persona of eight of them. */
export const joining: readonly Person[] = (() => {
  const set = new Map(personas.map((persona) => [persona.person, persona.set]));
  return people.map((person) => ({ ...person, ...set.get(person.id) }));
})();

/**
 * Loads the SIR demo conference through the actions. Every command id is fixed, so a load that was cut off goes on
 * where it was, and a second load changes nothing. The release is the last step: a store that has one is loaded, and is
 * left alone after a single read, also when its draft was made from an earlier edition of the seed.
 *
 * @returns whether anything had to be loaded
 * @throws Error naming the command and its refusal, such as a store that holds another conference
 * Cost: about 400 commands, a second or two.
 */
export async function loadSir(ports: Ports, progress: Progress = () => {}): Promise<boolean> {
  if (await ports.programme.release()) return false;
  const all = joining.length + 3;
  let done = 0;
  const step = async (name: string, what: Parameters<Progress>[2], result: Promise<Result<Answer>>) => {
    const answer = await result;
    if (!answer.ok) throw new Error(`The seed's command ${name} was refused: ${JSON.stringify(answer.refusal)}`);
    progress(++done, all, what);
    return answer.value;
  };
  const id = (name: string) => `seed.${name}` as CommandId;

  const open = createOpenConference(ports);
  await step("open", "conference", open(SYSTEM, { command: id("open"), conference, organisations, challenges }));
  const draw = createDrawProgramme(ports);
  const drawn = draw(SYSTEM, { command: id("draw"), sessions, speakers, placements });
  const { revision = 1 } = await step("draw", "programme", drawn);
  const join = createJoinConference(ports);
  for (let first = 0; first < joining.length; first += AT_ONCE) {
    await Promise.all(
      joining.slice(first, first + AT_ONCE).map((person) => {
        const name = `join.${person.id}`;
        return step(name, "people", join(SYSTEM, { command: id(name), person }));
      }),
    );
  }
  const publish = createPublishSchedule(ports);
  await step("publish", "release", publish(SYSTEM, { command: id("publish"), revision }));
  return true;
}
