// The product without pages, on a hall of PEOPLE made-up people, as a process of its own.
import type { CommandId } from "../../app/domain/id.ts";
import { createJoinConference } from "../../server/actions/join-conference.ts";
import { createOpenConference } from "../../server/actions/open-conference.ts";
import { SYSTEM } from "../../server/actions/viewer.ts";
import { compose } from "../../server/compose.ts";
import { readEnv } from "../../server/env.ts";
import { HALL, hallOf } from "./hall.ts";

const reading = readEnv(process.env);
if (!reading.ok) throw new Error(reading.problems.join("\n"));
const people = Number(process.env.PEOPLE);
const running = await compose(reading.env, "none", () => {}, {
  conference: HALL,
  async load(ports) {
    const { people: all, ...opening } = hallOf(people);
    const open = createOpenConference(ports);
    const join = createJoinConference(ports);
    await open(SYSTEM, { command: "open" as CommandId, ...opening, challenges: [] });
    for (let at = 0; at < all.length; at += 50)
      await Promise.all(
        all.slice(at, at + 50).map((person) => join(SYSTEM, { command: `join.${person.id}` as CommandId, person })),
      );
  },
});
process.stdout.write(`port ${running.port}\n`);
process.on("SIGTERM", () => void running.close().then(() => process.exit(0)));
