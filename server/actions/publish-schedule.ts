import type { Answer, Input } from "../../app/contract/intents.ts";
import { diff } from "../../app/domain/programme/diff.ts";
import type { Draft, Release } from "../../app/domain/programme/session.ts";
import { sinceOf } from "../../app/domain/programme/since.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

/** Freezes the draft as a release that every phone gets. */
export const createPublishSchedule = (ports: Ports) =>
  async function publishSchedule(viewer: Viewer, input: Input<"schedule:publish">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "schedule:publish", input, async (command) => {
      const refused = organisersOnly(viewer);
      if (refused) return refused;
      const [draft, before] = await Promise.all([ports.programme.draft(), ports.programme.release()]);
      if (!draft) return refuse({ code: "not-found" });
      // A revision that does not exist yet could by chance be right when the script looks, and freeze the wrong draft.
      if (input.revision > draft.revision) return refuse({ code: "stale", revision: draft.revision, changed: [] });
      if (before && input.revision === draft.revision && same(before, draft))
        return refuse({ code: "nothing-to-publish" });
      const { sessions, speakers, placements } = draft;
      const changed = diff(before, draft).map(({ session }) => session);
      const release = { at: command.now, sessions, speakers, placements, since: sinceOf(before, draft) };
      return ports.programme.publish(command, input.revision, release, changed);
    });
  };

const same = (release: Release, draft: Draft): boolean => content(release) === content(draft);
const content = ({ sessions, speakers, placements }: Release | Draft): string =>
  JSON.stringify([sessions, speakers, placements]);
