import { LEVELS, type MeetingLevel } from "../../app/domain/planning/meeting/goals.ts";
import type { MeetingInstance, RequestedMeeting } from "../../app/domain/planning/meeting/instance.ts";
import { BadInput } from "./bad-input.ts";
import { checkMeetings } from "./check-meetings.ts";

/** Parses the JSON form `b2b/1`; numbers in it start at 0. Fields it does not know are left alone. */
export function parseB2b(source: string, file: string, name: string): MeetingInstance {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    throw new BadInput(file, "file", error instanceof Error ? error.message : "is no JSON");
  }
  if (!isRecord(json)) throw new BadInput(file, "file", "is no JSON object");
  if (json.format !== "b2b/1") throw new BadInput(file, "format", `is ${JSON.stringify(json.format)}, not "b2b/1"`);
  const meetings = arrayOf(file, "meetings", json.meetings).map((meeting, m) => parseMeeting(file, meeting, m));
  const instance: MeetingInstance = {
    name: typeof json.name === "string" ? json.name : name,
    slots: whole(file, "slots", json.slots),
    locations: whole(file, "locations", json.locations),
    participants: whole(file, "participants", json.participants),
    sessions: matrix(file, "sessions", json.sessions ?? []),
    meetings,
    forbidden: matrix(file, "forbidden", json.forbidden),
  };
  if (json.segments != null) instance.segments = line(file, "segments", json.segments);
  if (json.most != null) instance.most = line(file, "most", json.most);
  if (json.stretch != null) instance.stretch = whole(file, "stretch", json.stretch);
  if (json.together != null) instance.together = matrix(file, "together", json.together);
  if (json.shut != null) instance.shut = matrix(file, "shut", json.shut);
  if (json.atLeast != null) instance.atLeast = whole(file, "atLeast", json.atLeast);
  if (isRecord(json.told))
    instance.told = {
      slot: line(file, "told.slot", json.told.slot),
      location: line(file, "told.location", json.told.location),
    };
  if (json.levels != null)
    instance.levels = arrayOf(file, "levels", json.levels).map((level, i) => parseLevel(file, level, i));
  if (json.vetoes != null)
    instance.vetoes = matrix(file, "vetoes", json.vetoes).map((pair): [number, number] => {
      if (pair.length !== 2) throw new BadInput(file, "vetoes", "each veto names two participants");
      return [pair[0]!, pair[1]!];
    });
  return checkMeetings(file, instance);
}

/** One level: the goals that count there, each with its weight. */
function parseLevel(file: string, json: unknown, i: number): MeetingLevel {
  if (!isRecord(json)) throw new BadInput(file, `levels[${i}]`, "is no object");
  for (const [goal, weight] of Object.entries(json)) {
    if (!GOALS.includes(goal)) throw new BadInput(file, `levels[${i}].${goal}`, `is none of ${GOALS.join(", ")}`);
    if (typeof weight !== "number" || !(weight >= 0) || weight === Number.POSITIVE_INFINITY)
      throw new BadInput(file, `levels[${i}].${goal}`, "is no number from 0 up");
  }
  return json as MeetingLevel;
}

const GOALS: readonly string[] = LEVELS.flatMap((level) => Object.keys(level));

function parseMeeting(file: string, json: unknown, m: number): RequestedMeeting {
  const field = `meetings[${m}]`;
  if (!isRecord(json)) throw new BadInput(file, field, "is no object");
  const meeting: RequestedMeeting = {
    id: typeof json.id === "string" ? json.id : `m${m}`,
    who: line(file, `${field}.who`, json.who),
    session: whole(file, `${field}.session`, json.session ?? -1),
    fixed: whole(file, `${field}.fixed`, json.fixed ?? -1),
    after: line(file, `${field}.after`, json.after ?? []),
    required: json.required !== false,
    weight: whole(file, `${field}.weight`, json.weight ?? 1),
  };
  if (json.locations != null) meeting.locations = line(file, `${field}.locations`, json.locations);
  return meeting;
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function arrayOf(file: string, field: string, json: unknown): unknown[] {
  if (!Array.isArray(json)) throw new BadInput(file, field, "is missing or no list");
  return json;
}

function whole(file: string, field: string, json: unknown): number {
  if (typeof json !== "number" || !Number.isInteger(json))
    throw new BadInput(file, field, `is ${JSON.stringify(json)}, not a whole number`);
  return json;
}

function line(file: string, field: string, json: unknown): number[] {
  return arrayOf(file, field, json).map((value, i) => whole(file, `${field}[${i}]`, value));
}

function matrix(file: string, field: string, json: unknown): number[][] {
  return arrayOf(file, field, json).map((value, i) => line(file, `${field}[${i}]`, value));
}
