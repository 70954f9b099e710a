import type { Answer, Input } from "../../app/contract/intents.ts";
import type { AnnouncementId } from "../../app/domain/id.ts";
import type { Result } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

/** Tells everyone a word, in the language of the organiser's own screens. */
export const createMakeAnnouncement = (ports: Ports) =>
  async function makeAnnouncement(viewer: Viewer, input: Input<"announcement:make">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "announcement:make", input, async (command) => {
      const refused = organisersOnly(viewer);
      if (refused) return refused;
      const [person, conference] = await Promise.all([ports.people.get(viewer.person), ports.conference.read()]);
      const language = person?.language ?? conference?.languages[0] ?? "sv";
      return ports.announcements.make(command, {
        // One command makes one announcement, so its id serves for both.
        id: command.id as string as AnnouncementId,
        at: command.now,
        by: viewer.person,
        text: { [language]: input.text },
        urgent: input.urgent,
      });
    });
  };
