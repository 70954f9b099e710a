import { expect, test } from "vitest";
import type { RoomId, SessionId } from "../../../app/domain/id.ts";
import type { Language } from "../../../app/domain/language.ts";
import type { Viewer } from "../../../server/actions/viewer.ts";
import { startWorld } from "../../helpers/world.ts";

const STARRED = "se.14" as SessionId;
const MOVED = "se.20" as SessionId;

test("rows are made once for all, whoever stars; a reader's marks are on their own alone, and a release makes all anew", async () => {
  await using world = await startWorld();
  const rowsFor = async (viewer: Viewer | null, language: Language = "sv", day = 1) =>
    (await world.views.programme(viewer, language, { day, track: null, language: null, mine: false }))?.rows ?? [];
  const starredBy = async (viewer: Viewer | null) =>
    (await rowsFor(viewer)).flatMap(({ sessions }) => sessions.filter(({ starred }) => starred).map(({ id }) => id));
  const [startup, owner] = [world.as("startup"), world.as("municipality")];

  const before = await rowsFor(null);
  const asWritten = JSON.stringify(before);
  await world.run(startup, "session:star", { session: STARRED, on: true });
  expect([await starredBy(startup), await starredBy(owner), await starredBy(null)]).toEqual([[STARRED], [], []]);

  const [again, own] = [await rowsFor(null), await rowsFor(startup)];
  expect(again.map((row, at) => row === before[at])).toEqual(before.map(() => true));
  expect(own.filter((row, at) => row === before[at]).length).toBeGreaterThan(5);
  expect(JSON.stringify(again)).toBe(asWritten);
  expect((await rowsFor(null, "en"))[0]?.sessions[0]?.title.lang).toBe("en");

  const draft = await world.ports.programme.draft();
  const place = draft?.placements.find(({ session }) => session === MOVED);
  const organiser = world.as("organiser");
  const to = { room: place?.room as RoomId, startLocal: "2020-11-05T13:00", minutes: 30 };
  await world.run(organiser, "session:move", { revision: draft?.revision ?? 0, session: MOVED, ...to });
  const dayBefore = JSON.stringify(await rowsFor(null, "sv", 2));
  await world.run(organiser, "schedule:publish", { revision: (draft?.revision ?? 0) + 1 });
  expect(JSON.stringify(await rowsFor(null, "sv", 2))).not.toBe(dayBefore);
});
