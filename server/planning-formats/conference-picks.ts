import type { PicksProblem } from "../../app/domain/planning/programme/picks/problem.ts";
import { Field } from "./conference-json.ts";
import { lengthened, pair, readRotation, readRounds } from "./conference-rotation.ts";

/**
 * Reads `conf/1`: slots, rooms, sessions, picks, rotations; and what the product adds to it: `released` ({start, room} by
 * session, `rotations` {starts, room} or null) with the weight `changed`, and `locked` ({session, start, room} and
 * {rotation, starts, room}). Throws `BadInstance` with the field at fault.
 */
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
  const locked = root.at("locked");
  const locks = (kind: string) => (locked.at(kind).missing ? [] : locked.at(kind).list((lock) => lock));
  const most = { slots, rooms: rooms.length, speakers, people };
  const rotations = root.at("rotations").missing
    ? []
    : root.at("rotations").list((rotation) => readRotation(rotation, most));
  const rounds = rotations.map((rotation) => rotation.rounds);
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
    rotations,
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
          rotations: released.at("rotations").missing
            ? rounds.map(() => null)
            : lengthened(released.at("rotations"), rounds.length, (rotation, q) =>
                rotation.missing ? null : readRounds(rotation, rounds[q]!, most),
              ),
        },
    locked: locked.missing
      ? {}
      : {
          sessions: locks("sessions").map((lock) => ({
            session: lock.at("session").whole(0, sessions - 1),
            start: slot(lock.at("start")),
            room: lock.at("room").whole(0, rooms.length - 1),
          })),
          rotations: locks("rotations").map((lock) => {
            const rotation = lock.at("rotation").whole(0, rounds.length - 1);
            return { rotation, ...readRounds(lock, rounds[rotation]!, most) };
          }),
        },
  };
}
