import type { PersonId } from "../../app/domain/id.ts";
import { loadSir } from "../../seed/load.ts";
import { personas } from "../../seed/personas.ts";
import { loadPresence } from "../../seed/presence.ts";
import type { Ports } from "../actions/ports.ts";
import type { Persona } from "../http/load-context.ts";

/** Loads the demo conference if the store has none, telling of every hundredth command, and the others' doings in it. */
export async function loadDemo(ports: Ports, say: (line: string) => void): Promise<void> {
  await loadSir(ports, (done, all, what) => {
    if (done === 1 || done === all || done % 100 === 0)
      say(`  loading the demo conference: ${done} of ${all} (${what})`);
  });
  await loadPresence(ports);
}

/** The personas as people of the store: who they are there, and the key of their sign-in link. */
export async function demoPersonas(ports: Ports): Promise<(Persona & { person: PersonId })[]> {
  const [people, organisations] = await Promise.all([
    ports.people.many(personas.map((one) => one.person)),
    ports.conference.organisations(),
  ]);
  return personas.flatMap(({ key, person, story }) => {
    const found = people.get(person);
    if (!found) return [];
    const { name, side, organiser } = found;
    return [{ key, person, story, name, side, organiser, orgName: organisations.get(found.org)?.name ?? "" }];
  });
}
