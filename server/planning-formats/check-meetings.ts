import type { MeetingInstance } from "../../app/domain/planning/meeting/instance.ts";
import { BadInput } from "./bad-input.ts";

/**
 * Passes an instance on when every index in it points at something and no order runs in a circle.
 * @throws BadInput with the first field that does not
 */
export function checkMeetings(file: string, instance: MeetingInstance): MeetingInstance {
  const { slots, locations, participants, meetings, sessions } = instance;
  const within = (field: string, value: number, from: number, until: number) => {
    if (!(value >= from && value < until))
      throw new BadInput(file, field, `is ${value}, not between ${from} and ${until - 1}`);
  };
  within("slots", slots, 1, 10_000);
  within("locations", locations, 0, 100_000);
  within("participants", participants, 0, 1_000_000);
  const eachWithin = (field: string, values: number[], until: number) => {
    for (const [i, value] of values.entries()) within(`${field}[${i}]`, value, 0, until);
  };
  for (const [s, list] of sessions.entries()) eachWithin(`sessions[${s}]`, list, slots);
  if (instance.forbidden.length !== participants)
    throw new BadInput(file, "forbidden", `has ${instance.forbidden.length} lists for ${participants} participants`);
  for (const [p, list] of instance.forbidden.entries()) eachWithin(`forbidden[${p}]`, list, slots);
  if (instance.segments && instance.segments.length !== slots)
    throw new BadInput(file, "segments", `has ${instance.segments.length} entries for ${slots} slots`);
  if (instance.most && instance.most.length !== participants)
    throw new BadInput(file, "most", `has ${instance.most.length} entries for ${participants} participants`);
  if (instance.stretch !== undefined) within("stretch", instance.stretch, 1, 10_001);
  for (const [i, pair] of (instance.vetoes ?? []).entries()) eachWithin(`vetoes[${i}]`, pair, participants);
  for (const [i, group] of (instance.together ?? []).entries()) eachWithin(`together[${i}]`, group, meetings.length);
  if (instance.shut && instance.shut.length !== slots)
    throw new BadInput(file, "shut", `has ${instance.shut.length} lists for ${slots} slots`);
  for (const [t, list] of (instance.shut ?? []).entries()) eachWithin(`shut[${t}]`, list, locations);
  if (instance.atLeast !== undefined) within("atLeast", instance.atLeast, 0, 10_001);
  for (const [name, until] of [
    ["slot", slots],
    ["location", locations],
  ] as const) {
    const told = instance.told?.[name];
    if (told && told.length !== meetings.length)
      throw new BadInput(file, `told.${name}`, `has ${told.length} entries for ${meetings.length} meetings`);
    for (const [m, value] of (told ?? []).entries()) within(`told.${name}[${m}]`, value, -1, until);
  }
  for (const [m, meeting] of meetings.entries()) {
    const field = `meetings[${m}]`;
    within(`${field}.who.length`, meeting.who.length, 2, 4);
    eachWithin(`${field}.who`, meeting.who, participants);
    if (new Set(meeting.who).size !== meeting.who.length) throw new BadInput(file, `${field}.who`, "names one twice");
    within(`${field}.session`, meeting.session, -1, sessions.length);
    within(`${field}.fixed`, meeting.fixed, -1, slots);
    within(`${field}.weight`, meeting.weight, 0, 1_000_001);
    eachWithin(`${field}.after`, meeting.after, meetings.length);
    if (meeting.locations) eachWithin(`${field}.locations`, meeting.locations, locations);
  }
  const circle = circleOf(instance);
  if (circle >= 0) throw new BadInput(file, `meetings[${circle}].after`, "comes after itself");
  return instance;
}

/** A meeting that must come before itself, or -1 (depth-first search, without recursion). */
function circleOf({ meetings }: MeetingInstance): number {
  const done = new Uint8Array(meetings.length);
  for (let start = 0; start < meetings.length; start++) {
    const path: [number, number][] = done[start] ? [] : [[start, 0]];
    if (path.length > 0) done[start] = 1;
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const next = meetings[top[0]]!.after[top[1]++];
      if (next === undefined) {
        done[top[0]] = 2;
        path.pop();
      } else if (done[next] === 1) return next;
      else if (done[next] === 0) {
        done[next] = 1;
        path.push([next, 0]);
      }
    }
  }
  return -1;
}
