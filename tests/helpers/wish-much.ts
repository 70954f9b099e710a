import type { SessionId } from "../../app/domain/id.ts";
import type { Ports } from "../../server/actions/ports.ts";
import { command } from "./stores.ts";

const AFTERNOON = new Set(["se.19", "se.20", "se.21", "se.23", "se.24", "se.26", "se.27"].map((id) => id as SessionId));

/** Half of the demo's people star three sessions of the afternoon each: no search can prove its plan of that within a minute. */
export async function wishMuch(ports: Ports): Promise<void> {
  const release = await ports.programme.release();
  const later = (release?.sessions ?? []).filter(({ id }) => AFTERNOON.has(id)).map(({ id }) => id);
  const people = [...(await ports.people.all()).keys()].slice(0, 200);
  await Promise.all(
    people.flatMap((person, at) =>
      [1, 2, 3].map((step) => {
        const session = later[(at * step + step) % later.length]!;
        return ports.choices.star(command("star"), person, session, true, 4);
      }),
    ),
  );
}
