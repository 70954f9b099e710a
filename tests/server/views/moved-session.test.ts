import { expect, test } from "vitest";
import type { MeetingId, RoomId, SessionId } from "../../../app/domain/id.ts";
import type { Meeting } from "../../../app/domain/meeting/meeting.ts";
import type { Viewer } from "../../../server/actions/viewer.ts";
import { rowOf } from "../../../server/redis/row.ts";
import { at, startWorld } from "../../helpers/world.ts";

type World = Awaited<ReturnType<typeof startWorld>>;
const OWN = "se.13" as SessionId;

async function moveAndPublish({ ports, run, as }: World, session: SessionId, startLocal: string): Promise<void> {
  const draft = await ports.programme.draft();
  const place = draft?.placements.find((one) => one.session === session);
  if (!draft || !place) throw new Error("nothing to move");
  const minutes = (place.end - place.start) / 60_000;
  const room = place.room as RoomId;
  await run(as("organiser"), "session:move", { revision: draft.revision, session, room, startLocal, minutes });
  await run(as("organiser"), "schedule:publish", { revision: draft.revision + 1 });
}

test("a session that a release moves onto a meeting is no double booking, and its people see the clash in their day", async () => {
  await using world = await startWorld();
  const [startup, owner] = [world.as("startup"), world.as("municipality")];
  const meeting = await world.propose(startup, owner.person, "17:00");
  await world.run(owner, "meeting:answer", { meeting, yes: true });
  const half = (await world.ports.people.get(owner.person))?.half;
  const own = (await world.ports.programme.release())?.sessions.find(({ id }) => id === OWN);
  expect(own?.halves).toEqual([half]);
  world.clock.now = at("13:30");
  await moveAndPublish(world, OWN, "2020-11-04T16:30");
  const double = async () => (await world.views.floor(world.as("organiser"), "sv"))?.doubleBookings;
  expect(await double()).toBe(0);

  const clashes = async (viewer: Viewer) => {
    const card = (await world.views.meeting(viewer, "sv", meeting))?.meeting;
    const { next, then } = await world.views.now(viewer, "sv");
    const onNow = [next, ...then].flatMap((one) => (one?.kind === "meeting" ? [one.meeting.clash?.ref ?? null] : []));
    const day = await world.views.programme(viewer, "sv", { day: 1, track: null, language: null, mine: true });
    const session = day?.rows.flatMap(({ sessions }) => sessions).find(({ id }) => id === OWN);
    return [card?.clash?.ref ?? null, onNow, session?.clash?.ref ?? null, day?.clashes];
  };
  expect(await clashes(owner)).toEqual([OWN, [OWN], meeting, 1]);
  expect(await clashes(startup)).toEqual([null, [null], null, 0]);

  // A later release that leaves the session where it is does not make the clash older than the booking.
  world.clock.now = at("13:40");
  await moveAndPublish(world, "se.20" as SessionId, "2020-11-05T13:00");
  expect(await double()).toBe(0);
});

test("a meeting booked onto a session that stood there before is counted, however many releases came after", async () => {
  await using world = await startWorld();
  const [startup, owner] = [world.as("startup"), world.as("municipality")];
  const meeting = await world.propose(startup, owner.person, "17:00");
  await world.run(owner, "meeting:answer", { meeting, yes: true });
  world.clock.now = at("13:30");
  await moveAndPublish(world, OWN, "2020-11-04T16:30");
  // What no script lets through: the booking stands after the release that the session came with.
  await rebook(world, meeting);
  world.clock.now = at("13:50");
  await moveAndPublish(world, "se.20" as SessionId, "2020-11-05T13:00");
  expect((await world.views.floor(world.as("organiser"), "sv"))?.doubleBookings).toBe(1);
});

async function rebook({ redis, keys, ports }: World, meeting: MeetingId): Promise<void> {
  const stands = (await ports.meetings.get(meeting)) as Meeting;
  const anew: Meeting = { ...stands, bookedAt: at("13:40") };
  await redis.hset(keys.meetings, meeting, rowOf(anew));
}
