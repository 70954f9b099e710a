import type { Ports } from "../actions/ports.ts";
import { personView } from "./cards/person-card.ts";
import { read } from "./reading.ts";
import type { Views } from "./views.ts";

/** Another attendee's page, to those signed in. */
export const createPersonView = (ports: Ports): Views["person"] =>
  async function person(_viewer, language, id) {
    const reading = await read(ports, language);
    const found = reading.people.get(id);
    return found ? personView(found, reading) : null;
  };
