import type { Answer, Input } from "../../app/contract/intents.ts";
import { propose } from "../../app/domain/meeting/propose.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import { localDay } from "./local-day.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Proposes a meeting to one person, with a broker if one is named. Nothing is held until all have said yes. */
export const createProposeMeeting = (ports: Ports) =>
  async function proposeMeeting(viewer: Viewer, input: Input<"meeting:propose">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "meeting:propose", input, async (command) => {
      const ids = [viewer.person, input.to, ...(input.broker ? [input.broker] : [])];
      const [conference, people, calendars, challenges] = await Promise.all([
        ports.conference.read(),
        ports.people.many(ids),
        ports.calendars.of(ids),
        input.challenge ? ports.conference.challenges() : null,
      ]);
      if (!conference) return refuse({ code: "store-lost" });
      const { meetings: rules, timeZone } = conference;
      const challenge = (input.challenge && challenges?.get(input.challenge)) || null;
      const wish = { ...input, by: viewer.person };
      const judged = propose(wish, { now: command.now, rules, people, calendars, challenge });
      if (!judged.ok) return judged;
      const { maxPerDay, maxPerChallenge } = rules;
      const day = localDay(ports.zone, input.start, timeZone);
      return ports.meetings.propose(command, judged.value, input.message, { day, maxPerDay, maxPerChallenge });
    });
  };
