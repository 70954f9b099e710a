import type { PicksProblem } from "../../app/domain/planning/programme/picks/problem.ts";
import { Field } from "./conference-json.ts";

const MOST = 100_000;

/** Reads `conf/1`: slots, rooms, sessions, picks, rotations. Throws `BadInstance` with the field at fault. */
export function readPicks(json: unknown): PicksProblem {
  const root = new Field(json, "");
  const slots = root.at("slots").whole(1, 10_000);
  const slot = (field: Field) => field.whole(0, slots - 1);
  const count = (field: Field) => field.list((item) => item).length;
  const sessions = count(root.at("items"));
  const speakers = count(root.at("speakers"));
  const people = count(root.at("attendees"));
  const tracks = root.at("tracks").list((track) => track.text());
  const rooms = root.at("rooms").list((room) => ({ id: room.at("id").text(), capacity: room.at("capacity").number() }));
  const listed = (field: Field, most: number) => (field.missing ? [] : field.list((item) => item.whole(0, most - 1)));
  const allowed = (field: Field, most: number) => (field.missing ? null : listed(field, most));
  const weight = (key: string, usual: number) => {
    const field = root.at("weights");
    return field.missing || field.at(key).missing ? usual : field.at(key).number();
  };
  const released = root.at("released");
  return {
    name: root.at("name").missing ? "conference" : root.at("name").text(),
    slots,
    blocks: root.at("blocks").list((block) => {
      const [first, last] = pair(block, "[first slot, last slot]");
      return [slot(first), last.whole(slot(first), slots - 1)] as const;
    }),
    day: lengthened(root.at("day"), slots, (day) => day.whole(0, slots)),
    rooms,
    tracks,
    sessions: root.at("items").list((item) => ({
      id: item.at("id").text(),
      track: item.at("track").missing ? -1 : item.at("track").whole(-1, tracks.length - 1),
      duration: item.at("duration").whole(1, slots),
      speakers: listed(item.at("speakers"), speakers),
      rooms: allowed(item.at("rooms"), rooms.length),
      starts: allowed(item.at("starts"), slots),
      after: listed(item.at("after"), sessions),
      plenary: item.at("plenary").value === true,
    })),
    speakers: root.at("speakers").list((speaker) => ({
      id: speaker.at("id").text(),
      unavailable: listed(speaker.at("unavailable"), slots),
    })),
    people: root.at("attendees").list((person) => ({
      id: person.at("id").text(),
      picks: person.at("fav").list((fav) => {
        const [session, worth] = pair(fav, "[session, weight]");
        return [session.whole(0, sessions - 1), worth.number()] as const;
      }),
    })),
    rotations: root.at("rotations").missing
      ? []
      : root
          .at("rotations")
          .list((rotation) => readRotation(rotation, { slots, rooms: rooms.length, speakers, people })),
    weights: {
      missed: weight("missed", 10),
      overflow: weight("overflow", 1),
      hop: weight("hop", 5),
      gap: weight("gap", 3),
      parallel: weight("parallel", 20),
      changed: weight("changed", 10),
    },
    released: released.missing
      ? null
      : {
          start: lengthened(released.at("start"), sessions, (start) => start.whole(-1, slots - 1)),
          room: lengthened(released.at("room"), sessions, (room) => room.whole(-1, rooms.length - 1)),
        },
  };
}

function readRotation(rotation: Field, most: { slots: number; rooms: number; speakers: number; people: number }) {
  const rounds = rotation.at("rounds").whole(1, 64);
  const allowed = (field: Field) => (field.missing ? null : field.list((room) => room.whole(0, most.rooms - 1)));
  const stations = rotation.at("stations").list((station) => ({
    id: station.at("id").text(),
    hosts: station.at("hosts").missing ? [] : station.at("hosts").list((host) => host.whole(0, most.speakers - 1)),
    rooms: allowed(station.at("rooms")),
  }));
  if (stations.length !== rounds) rotation.at("stations").fail(`has ${stations.length} stations for ${rounds} rounds`);
  const participants = rotation.at("participants").list((person) => person.whole(0, most.people - 1));
  const together = rotation.at("together");
  return {
    id: rotation.at("id").text(),
    rounds,
    duration: rotation.at("duration").whole(1, most.slots),
    rooms: allowed(rotation.at("rooms")),
    stations,
    participants,
    together: together.missing
      ? []
      : together.list((both) => {
          const [a, b] = pair(both, "[person, person]");
          for (const one of [a, b])
            if (!participants.includes(one.whole(0, MOST))) one.fail("does not take part in the rotation");
          return [a.whole(0, MOST), b.whole(0, MOST)] as const;
        }),
  };
}

function pair(field: Field, shape: string): [Field, Field] {
  const [a, b, more] = field.list((part) => part);
  if (!a || !b || more) return field.fail(`is not ${shape}`);
  return [a, b];
}

function lengthened<Item>(field: Field, length: number, read: (item: Field) => Item): Item[] {
  const list = field.list(read);
  if (list.length !== length) field.fail(`has ${list.length} entries instead of ${length}`);
  return list;
}
