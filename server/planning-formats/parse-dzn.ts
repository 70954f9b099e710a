import type { MeetingInstance, RequestedMeeting } from "../../app/domain/planning/meeting/instance.ts";
import { BadInput } from "./bad-input.ts";
import { checkMeetings } from "./check-meetings.ts";

/**
 * Parses MiniZinc data of the business-to-business benchmark (Bofill et al., JAIR 74 (2022)); numbers in it start at 1.
 * A 0 in a set of forbidden slots is a filler and means nothing.
 */
export function parseDzn(source: string, file: string, name: string): MeetingInstance {
  const text = source.replace(/%[^\n]*/g, "");
  const number = (field: string): number => {
    const found = text.match(new RegExp(`(?:^|[;\\s])${field}\\s*=\\s*(-?\\d+)\\s*;`));
    if (!found) throw new BadInput(file, field, "is missing or no whole number");
    return Number(found[1]);
  };
  const list = (field: string): string | null =>
    text.match(new RegExp(`(?:^|[;\\s])${field}\\s*=\\s*\\[([\\s\\S]*?)\\]\\s*;`))?.[1] ?? null;
  const participants = number("nBusiness");
  const count = number("nMeetings");
  const slots = number("nTotalSlots");
  const morning = number("nMorningSlots");
  const requested = numbers(list("requested")?.replaceAll("|", ",") ?? "");
  if (requested.length !== 3 * count)
    throw new BadInput(file, "requested", `has ${requested.length} numbers, not ${3 * count}`);
  const forbidden = sets(list("forbidden") ?? "");
  if (forbidden.length !== participants)
    throw new BadInput(file, "forbidden", `has ${forbidden.length} sets, not ${participants}`);
  const fixed = numbers(list("fixed") ?? list("fixat") ?? "");
  if (fixed.length !== 0 && fixed.length !== count)
    throw new BadInput(file, "fixed", `has ${fixed.length} numbers, not ${count}`);
  const precedences = list("precedences");
  const after = precedences === null ? [] : sets(precedences);
  if (precedences !== null && after.length !== count)
    throw new BadInput(file, "precedences", `has ${after.length} sets, not ${count}`);
  const meetings = Array.from({ length: count }, (_, m): RequestedMeeting => {
    const session = requested[3 * m + 2]!;
    return {
      id: `m${m + 1}`,
      who: [requested[3 * m]! - 1, requested[3 * m + 1]! - 1],
      session: session === 1 ? 0 : session === 2 ? 1 : -1,
      fixed: (fixed[m] ?? 0) - 1,
      after: (after[m] ?? []).map((q) => q - 1),
      required: true,
      weight: 1,
    };
  });
  const all = Array.from({ length: slots }, (_, t) => t);
  return checkMeetings(file, {
    name,
    slots,
    locations: number("nTables"),
    participants,
    sessions: [all.slice(0, morning), all.slice(morning)],
    meetings,
    forbidden: forbidden.map((set) => set.filter((t) => t >= 1 && t <= slots).map((t) => t - 1)),
  });
}

function numbers(text: string): number[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(Number);
}

/** The sets of `{1, 2..4}, 3..5`: each in braces, or a bare range. */
function sets(text: string): number[][] {
  return [...text.matchAll(/\{([^}]*)\}|(\d+)\s*\.\.\s*(\d+)/g)].map((found) =>
    found[1] === undefined ? range(Number(found[2]), Number(found[3])) : found[1].split(",").flatMap(member),
  );
}

function member(text: string): number[] {
  const part = text.trim();
  if (part === "") return [];
  const ends = part.match(/^(\d+)\s*\.\.\s*(\d+)$/);
  return ends ? range(Number(ends[1]), Number(ends[2])) : [Number(part)];
}

function range(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, i) => from + i);
}
