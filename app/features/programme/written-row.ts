import type { Row } from "../../contract/views/programme.ts";
import { type Written, write } from "../../contract/written.ts";

/** A time row as it travels: its inside as text, and beside it what the page asks of a row it does not show. */
export type WrittenRow = Pick<Row, "start" | "kind"> & {
  /** When its last session ends; 0 where there is none. */
  end: number;
  /** Tells apart meetings that start together. */
  meeting: string | null;
  inside: Written<Row>;
};

export const writtenRow = (row: Row): WrittenRow => ({
  start: row.start,
  kind: row.kind,
  end: Math.max(0, ...row.sessions.map(({ end }) => end)),
  meeting: row.meeting?.id ?? null,
  inside: write(row),
});
