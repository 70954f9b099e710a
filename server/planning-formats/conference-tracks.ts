import { COUNTS, type Count, type TracksProblem } from "../../app/domain/planning/programme/tracks/problem.ts";
import { Field } from "./conference-json.ts";

/** Reads `cosp/1` (CoSPLib as JSON): sessions × rooms, tracks, talks. Throws `BadInstance` with the field at fault. */
export function readTracks(json: unknown): TracksProblem {
  const root = new Field(json, "");
  const sessions = root.at("sessions").list((session) => ({
    name: session.at("name").text(),
    slots: session.at("slots").whole(0, 1024),
  }));
  const rooms = root.at("rooms").list((room) => room.text());
  const names = (field: Field) => (field.missing ? [] : field.list((name) => name.text()));
  const tracks = root
    .at("tracks")
    .list((track) => ({ name: track.at("name").text(), chairs: names(track.at("chairs")) }));
  const rows = (field: Field, count: number, width: number) =>
    Array.from({ length: count }, (_, i) =>
      field.missing ? new Map<number, number>() : field.at(String(i)).sparse(width),
    );
  const weights = Object.fromEntries(
    COUNTS.map((count) => [count, root.at("weights").at(count).missing ? 0 : root.at("weights").at(count).number()]),
  ) as Record<Count, number>;
  const similar = root.at("similarTracks");
  return {
    name: root.at("name").missing ? "conference" : root.at("name").text(),
    weights,
    sessions,
    rooms,
    tracks,
    talks: root.at("submissions").list((talk) => ({
      id: talk.at("id").text(),
      track: talk.at("track").whole(0, tracks.length - 1),
      slots: talk.at("slots").whole(1, 1024),
      order: talk.at("order").missing ? 0 : talk.at("order").whole(0, 100_000),
      presenters: names(talk.at("presenters")),
      attendees: names(talk.at("attendees")),
      sessionPenalty: talk.at("sessionPenalty").sparse(sessions.length),
      roomPenalty: talk.at("roomPenalty").sparse(rooms.length),
      timezonePenalty: talk.at("timezonePenalty").sparse(sessions.length),
    })),
    trackSessionPenalty: rows(root.at("trackSessionPenalty"), tracks.length, sessions.length),
    trackRoomPenalty: rows(root.at("trackRoomPenalty"), tracks.length, rooms.length),
    sessionRoomPenalty: rows(root.at("sessionRoomPenalty"), sessions.length, rooms.length),
    similarTracks: similar.missing ? [] : similar.list((pair) => readPair(pair, tracks.length)),
  };
}

function readPair(pair: Field, tracks: number): readonly [number, number, number] {
  const [a, b, penalty] = pair.list((part) => part);
  if (!a || !b || !penalty) return pair.fail("is not [track, track, penalty]");
  return [a.whole(0, tracks - 1), b.whole(0, tracks - 1), penalty.number()];
}
