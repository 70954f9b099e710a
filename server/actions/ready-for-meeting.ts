import type { Answer, Input } from "../../app/contract/intents.ts";
import { onADay } from "../../app/domain/meet-now/days.ts";
import { ready } from "../../app/domain/meet-now/ready.ts";
import { daySpans } from "../../app/domain/programme/day-spans.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** "I am ready for N minutes": into the pool, giving up the named sessions that stand in that time. */
export const createReadyForMeeting = (ports: Ports) =>
  async function readyForMeeting(viewer: Viewer, input: Input<"meet-now:ready">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "meet-now:ready", input, async (command) => {
      const [conference, person, calendars] = await Promise.all([
        ports.conference.read(),
        ports.people.get(viewer.person),
        ports.calendars.of([viewer.person]),
      ]);
      if (!conference) return refuse({ code: "store-lost" });
      if (!person) return refuse({ code: "not-found" });
      const days = daySpans(conference.days, (local) => ports.zone.toInstant(local, conference.timeZone));
      const today = onADay(command.now, days);
      if (!today.ok) return today;
      const judged = ready(person, input, command.now, calendars.get(person.id) ?? [], conference.meetings);
      return judged.ok ? ports.meetNow.ready(command, judged.value) : judged;
    });
  };
