import { expect, test } from "vitest";
import type { MeetingId } from "../../../app/domain/id.ts";
import type { Meeting } from "../../../app/domain/meeting/meeting.ts";
import { loadPresence } from "../../../seed/presence.ts";
import { at, startWorld } from "../../helpers/world.ts";

test("a table breaks under a booked meeting of the demo: one way out disturbs nobody and keeps all", async () => {
  await using world = await startWorld();
  await loadPresence(world.ports);
  const organiser = world.as("organiser");
  const booked = (await world.ports.meetings.all()).filter(({ state }) => state === "booked");
  const broken = booked[0] as Meeting;
  const seen = async () => {
    const view = await world.views.replan(organiser, "sv", null);
    if (!view) throw new Error("an organiser sees no replan");
    return view;
  };
  expect((await seen()).broken).toEqual([]);
  expect(await world.views.replan(world.as("startup"), "sv", null)).toBeNull();

  await world.run(organiser, "table:close", { table: broken.table as number, on: true });

  const view = await seen();
  expect(view.broken.map(({ meeting, why }) => [meeting, why])).toEqual([[broken.id, "table-closed"]]);
  const [way] = view.ways;
  expect(way).toMatchObject({ disturbed: [], broken: [] });
  expect(way?.moves.map(({ meeting, from, to }) => [meeting, from.start === to.start])).toEqual([[broken.id, true]]);

  await world.run(organiser, "meetings:retime", { changes: way?.retime ?? [] });

  expect((await seen()).broken).toEqual([]);
  const after = await world.ports.meetings.get(broken.id as MeetingId);
  expect([after?.state, after?.yes, after?.table === broken.table]).toEqual(["booked", broken.yes, false]);
});

test("somebody who is away until a time breaks their meetings before it, and the ways out name who is asked anew", async () => {
  await using world = await startWorld();
  await loadPresence(world.ports);
  const organiser = world.as("organiser");
  const startup = world.as("startup").person;
  const mine = (await world.ports.meetings.of(startup)).find(({ state }) => state === "booked") as Meeting;
  const away = { person: startup, until: "14:30" };

  const view = await world.views.replan(organiser, "sv", away);

  expect(view?.away).toMatchObject({ person: startup, until: at("14:30") });
  expect(view?.broken.map(({ meeting, why }) => [meeting, why])).toEqual([[mine.id, "person-away"]]);
  const [way] = view?.ways ?? [];
  expect(way?.broken).toEqual([]);
  expect(way?.disturbed).toHaveLength(mine.parties.length);
  await world.run(organiser, "meetings:retime", { changes: way?.retime ?? [] });
  const after = await world.ports.meetings.get(mine.id);
  expect([after?.state, after?.yes]).toEqual(["proposed", []]);
  expect((after?.start ?? 0) >= at("14:30")).toBe(true);
  expect((await world.views.replan(organiser, "sv", away))?.broken).toEqual([]);
});
