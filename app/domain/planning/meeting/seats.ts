import type { TableNo } from "../../id.ts";
import { overlaps, type Span } from "../../instant.ts";
import type { Meeting } from "../../meeting/meeting.ts";

/**
 * Tables for meetings at given times: whoever can stay at their table stays, the others get the lowest that is free.
 * @param taken - the tables something else has in a span
 * @returns where each sits, and those for whom there is none
 * Cost O(meetings² + meetings · tables).
 */
export function seats(
  wanted: readonly { meeting: Meeting; span: Span }[],
  taken: (span: Span) => readonly number[],
  tables: number,
): { placed: { meeting: Meeting; to: Span & { table: TableNo } }[]; without: Meeting[] } {
  const placed: { meeting: Meeting; to: Span & { table: TableNo } }[] = [];
  const free = (table: number, span: Span) => !placed.some(({ to }) => to.table === table && overlaps(to, span));
  const stays = ({ meeting, span }: { meeting: Meeting; span: Span }) =>
    meeting.start === span.start && meeting.table !== null && !taken(span).includes(meeting.table);
  const order = [...wanted].sort((a, b) => Number(stays(b)) - Number(stays(a)));
  const without: Meeting[] = [];
  for (const { meeting, span } of order) {
    const shut = taken(span);
    const tried = [meeting.table ?? 1, ...Array.from({ length: tables }, (_, index) => index + 1)];
    const table = tried.find((one) => !shut.includes(one) && free(one, span));
    if (table === undefined) without.push(meeting);
    else placed.push({ meeting, to: { start: span.start, end: span.end, table: table as TableNo } });
  }
  return { placed, without };
}
