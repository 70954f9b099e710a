import type { Redis } from "ioredis";
import type { PersonId } from "../../app/domain/id.ts";
import type { Calendar, Entry } from "../../app/domain/meeting/calendar.ts";
import type { CalendarStore } from "../actions/meeting-ports.ts";
import { createCloseTable } from "./close-table.ts";
import type { Keys } from "./keys.ts";

/** What takes time, as the scripts keep it. People and tables without a row have all their time. */
export const createCalendars = (redis: Redis, keys: Keys): CalendarStore => ({
  async of(people) {
    if (people.length === 0) return new Map();
    const rows = await redis.hmget(keys.calendars, ...people);
    return new Map(people.map((person, place) => [person, readCalendar(rows[place] ?? "")]));
  },
  all: async () => readCalendars(await redis.hgetall(keys.calendars)),
  tables: async () => readTables(await redis.hgetall(keys.tables)),
  ...createCloseTable(redis, keys),
});

/** "<start>-<end>=<m|s>:<ref>;" repeated, as a list. O(length). */
export function readCalendar(packed: string): Calendar {
  const entries: Entry[] = [];
  for (const [, start, end, kind, ref] of packed.matchAll(/(\d+)-(\d+)=([ms]):([^;]+);/g))
    entries.push({ start: Number(start), end: Number(end), kind: kind === "m" ? "meeting" : "session", ref } as Entry);
  return entries;
}

/** Those of people, of all rows; no id holds a colon. */
export const readCalendars = (rows: Record<string, string>): Map<PersonId, Calendar> =>
  new Map(
    Object.entries(rows).flatMap(([field, packed]) =>
      field.includes(":") ? [] : [[field as PersonId, readCalendar(packed)]],
    ),
  );

/** "<table>:<bucket>" → entries, of all rows, as table → entries. What touches two buckets stands in both and is told once. */
export function readTables(rows: Record<string, string>): Map<number, Calendar> {
  const tables = new Map<number, Calendar>();
  for (const [field, packed] of Object.entries(rows)) {
    if (!field.includes(":")) continue;
    const table = Number.parseInt(field, 10);
    const entries = tables.get(table) ?? [];
    for (const entry of readCalendar(packed)) if (!entries.some(({ ref }) => ref === entry.ref)) entries.push(entry);
    if (entries.length > 0) tables.set(table, entries);
  }
  return tables;
}

/** As in scripts/includes/tables.lua. ms */
const BUCKET = 3_600_000;

/** The fields in which a table's entry between two instants stands: one, or more across an edge. */
export const tableFields = (table: number, start: number, end: number): string[] => {
  const first = Math.floor(start / BUCKET);
  const count = Math.floor((end - 1) / BUCKET) - first + 1;
  return Array.from({ length: count }, (_, at) => `${table}:${first + at}`);
};
