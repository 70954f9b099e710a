/** A stretch of time, in ms UTC; it owns its first instant, not its last. */
export type Stretch = { start: number; end: number };

/** Something of the programme that takes a person: a chosen session, a talk to give, a pause to keep. */
export type Booking = Stretch & {
  /** Minutes from there to the tables; the slot needs that much free time on the near side of the booking. */
  walkMinutes: number;
};

/**
 * The slots a person cannot use because of the programme: those that overlap a booking, or lie closer to it than the walk.
 * The meeting planner sees the other timetable only through this.
 * @returns slot numbers in rising order
 * Cost O(slots * bookings).
 */
export function slotsTaken(slots: readonly Stretch[], bookings: readonly Booking[]): number[] {
  return slots.flatMap((slot, t) =>
    bookings.some(({ start, end, walkMinutes }) => {
      const walk = walkMinutes * 60_000;
      return slot.start < end + walk && start - walk < slot.end;
    })
      ? [t]
      : [],
  );
}
