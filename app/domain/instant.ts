import type { Brand } from "./id.ts";

/** A moment, ms since 1970 UTC. Local clock times exist only at the edges (seed, organiser's forms, i18n). */
export type Instant = Brand<number, "Instant">;
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** `at` moved by `ms`, which may be negative. */
export const later = (at: Instant, ms: number): Instant => (at + ms) as Instant;

/** Half-open span: owns its start, not its end. */
export type Span = { start: Instant; end: Instant };

/** Whether two half-open spans share an instant, with `margin` ms of air demanded between them. */
export const overlaps = (a: Span, b: Span, margin = 0): boolean => a.start < b.end + margin && b.start < a.end + margin;
