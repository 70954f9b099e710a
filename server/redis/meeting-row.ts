import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import { readRow } from "./row.ts";

/**
 * A meeting's row without what is null or empty, and without what stands before the JSON: it is written with every
 * change and read by every script that judges it, and its bytes are what that costs. Rows of earlier builds say all.
 */
export function meetingRow({ version, state, ...meeting }: Meeting): string {
  const said = Object.entries(meeting).filter(([, value]) => value !== null && !isEmpty(value));
  return `${version}|${state}|${JSON.stringify(Object.fromEntries(said))}`;
}

export function readMeeting(row: string | null | undefined): Meeting | null {
  const said = readRow<Meeting>(row);
  return said && { ...unsaid(), ...said };
}

const unsaid = () => ({
  ...{ broker: null, challenge: null, table: null, endedBy: null, bookedAt: null, retimed: null },
  ...{ yes: [], signals: {}, reports: {} },
});

const isEmpty = (value: unknown): boolean => typeof value === "object" && Object.keys(value as object).length === 0;
