import type { CommandId, PersonId } from "../../app/domain/id.ts";
import type { Ports } from "./ports.ts";
import { createRest } from "./rest.ts";

/**
 * Takes a person who signs out out of the pool, as resting does: whoever has left is offered to nobody. For one who does
 * not wait nothing is written. `session` names the session that ends, so that a second try is the same command.
 */
export const createRestOnSignOut = (ports: Ports) => {
  const rest = createRest(ports);
  return async (person: PersonId, session: string): Promise<void> => {
    if (!(await ports.meetNow.pool()).some((one) => one.person === person)) return;
    await rest({ person, organiser: false }, { command: `leave.${session}` as CommandId });
  };
};
