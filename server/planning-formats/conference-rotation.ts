import type { Rotation, Rounds } from "../../app/domain/planning/programme/picks/problem.ts";
import type { Field } from "./conference-json.ts";

export type Most = { slots: number; rooms: number; speakers: number; people: number };

/** Reads one rotation; `most` are the counts its positions must stay below. */
export function readRotation(rotation: Field, most: Most): Rotation {
  const rounds = rotation.at("rounds").whole(1, 64);
  const allowed = (field: Field) => (field.missing ? null : field.list((room) => room.whole(0, most.rooms - 1)));
  const stations = rotation.at("stations").list((station) => ({
    id: station.at("id").text(),
    hosts: station.at("hosts").missing ? [] : station.at("hosts").list((host) => host.whole(0, most.speakers - 1)),
    rooms: allowed(station.at("rooms")),
  }));
  if (stations.length !== rounds) rotation.at("stations").fail(`has ${stations.length} stations for ${rounds} rounds`);
  const participants = rotation.at("participants").list((person) => person.whole(0, most.people - 1));
  const [together, starts, cohort, traits] = [
    rotation.at("together"),
    rotation.at("starts"),
    rotation.at("cohort"),
    rotation.at("traits"),
  ];
  return {
    id: rotation.at("id").text(),
    rounds,
    duration: rotation.at("duration").whole(1, most.slots),
    rooms: allowed(rotation.at("rooms")),
    stations,
    participants,
    starts: starts.missing ? null : starts.list((start) => start.whole(0, most.slots - 1)),
    cohort: cohort.missing ? null : lengthened(cohort, participants.length, (one) => one.whole(-1, rounds - 1)),
    traits: traits.missing ? null : lengthened(traits, participants.length, (own) => own.list((trait) => trait.text())),
    together: together.missing
      ? []
      : together.list((both) => {
          const [a, b] = pair(both, "[person, person]");
          for (const one of [a, b])
            if (!participants.includes(one.whole(0, most.people - 1))) one.fail("does not take part in the rotation");
          return [a.whole(0, most.people - 1), b.whole(0, most.people - 1)] as const;
        }),
  };
}

/** Where a rotation of `rounds` rounds stands: first slot of each round, room of each station. */
export const readRounds = (field: Field, rounds: number, most: Most): Rounds => ({
  starts: lengthened(field.at("starts"), rounds, (start) => start.whole(0, most.slots - 1)),
  room: lengthened(field.at("room"), rounds, (room) => room.whole(0, most.rooms - 1)),
});

/** The two parts of a list of two; `shape` says what they are. */
export function pair(field: Field, shape: string): [Field, Field] {
  const [a, b, more] = field.list((part) => part);
  if (!a || !b || more) return field.fail(`is not ${shape}`);
  return [a, b];
}

/** A list of exactly `length` entries. */
export function lengthened<Item>(field: Field, length: number, read: (item: Field, position: number) => Item): Item[] {
  const list = field.list(read);
  if (list.length !== length) field.fail(`has ${list.length} entries instead of ${length}`);
  return list;
}
