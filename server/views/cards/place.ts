import type { RoomMark, TrackMark } from "../../../app/contract/views/shared.ts";
import type { HalfId, RoomId, TrackId } from "../../../app/domain/id.ts";
import { type Said, say } from "../../../app/domain/said.ts";
import type { Reading } from "../reading.ts";

type Source = Pick<Reading, "conference" | "language">;

export const roomMark = (id: RoomId, { conference, language }: Source): RoomMark => ({
  id,
  name: say(conference.rooms.find((room) => room.id === id)?.name ?? {}, language),
});

export function trackMark(id: TrackId, { conference, language }: Source): TrackMark {
  const track = conference.tracks.find((known) => known.id === id);
  return { id, title: say(track?.title ?? {}, language), color: track?.color ?? "" };
}

export const halfMark = (id: HalfId, { conference, language }: Source): { id: HalfId; label: Said } => ({
  id,
  label: say(conference.halves.find((half) => half.id === id)?.label ?? {}, language),
});
