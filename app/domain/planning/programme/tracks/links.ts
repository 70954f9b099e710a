import type { TracksProblem } from "./problem.ts";

/** Who must not be heard at the same time: neighbours of a talk by shared people, and of a track by shared chairs. */
export type Links = {
  /** Shares a presenter, or a presenter of one chairs the other's track. */
  presenters: ReadonlySet<number>[];
  /** Shares an attendee, or an attendee of one presents or chairs the other. */
  attendees: ReadonlySet<number>[];
  /** Tracks with a chair in common. */
  chairs: ReadonlySet<number>[];
};

/** Reads the conflicts off the people named in a problem. Cost: the sum over people of the square of their roles. */
export function linksOf(problem: TracksProblem): Links {
  const { talks, tracks } = problem;
  const presenters = talks.map(() => new Set<number>());
  const attendees = talks.map(() => new Set<number>());
  const chairs = tracks.map(() => new Set<number>());
  const byPresenter = new Map<string, number[]>();
  const byAttendee = new Map<string, number[]>();
  const byChair = new Map<string, number[]>();
  const note = (map: Map<string, number[]>, person: string, at: number) => {
    const known = map.get(person);
    if (known) known.push(at);
    else map.set(person, [at]);
  };
  talks.forEach((talk, at) => {
    for (const person of talk.presenters) note(byPresenter, person, at);
    for (const person of talk.attendees) note(byAttendee, person, at);
    for (const person of tracks[talk.track]!.chairs) note(byChair, person, at);
  });
  const join = (sets: Set<number>[], one: number, other: number) => {
    if (one === other) return;
    sets[one]!.add(other);
    sets[other]!.add(one);
  };
  talks.forEach((talk, at) => {
    const elsewhere = (other: number) => talks[other]!.track !== talk.track;
    for (const person of talk.presenters) {
      for (const other of byPresenter.get(person) ?? []) join(presenters, at, other);
      for (const other of byChair.get(person) ?? []) if (elsewhere(other)) join(presenters, at, other);
    }
    for (const person of talk.attendees) {
      for (const other of byAttendee.get(person) ?? []) join(attendees, at, other);
      for (const other of byPresenter.get(person) ?? []) join(attendees, at, other);
      for (const other of byChair.get(person) ?? []) if (elsewhere(other)) join(attendees, at, other);
    }
  });
  tracks.forEach((track, one) => {
    tracks.forEach((rival, other) => {
      if (one < other && track.chairs.some((person) => rival.chairs.includes(person))) join(chairs, one, other);
    });
  });
  return { presenters, attendees, chairs };
}
