import { expect, test } from "vitest";
import type { CommandId, OfferId, SessionId, TableNo } from "../../../app/domain/id.ts";
import type { Meeting } from "../../../app/domain/meeting/meeting.ts";
import { createMakeOffer } from "../../../server/actions/make-offer.ts";
import { SYSTEM } from "../../../server/actions/viewer.ts";
import { at, startWorld } from "../../helpers/world.ts";

test("an offer is told to both with table, deadline, need and true grounds, and to nobody else; two yeses are a meeting", async () => {
  await using world = await startWorld();
  const [startup, owner] = [world.as("startup"), world.as("municipality")];
  await world.run(startup, "meet-now:ready", { minutes: 30, release: ["se.10" as SessionId] });
  await world.run(owner, "meet-now:ready", { minutes: 30, release: ["se.09" as SessionId] });
  const { fence } = await world.ports.meetNow.lease("test", world.clock.now, 60_000);
  const offer = "o.1" as OfferId;
  const made = await createMakeOffer(world.ports)(SYSTEM, {
    command: "make.1" as CommandId,
    offer,
    parties: [startup.person, owner.person],
    table: 7 as TableNo,
    fence,
  });
  expect(made.ok).toBe(true);

  const seen = async (viewer: typeof startup) => (await world.views.meetNow(viewer, "sv")).mine;
  const mine = await seen(startup);
  if (mine.state !== "offer") throw new Error(`The startup stands as ${mine.state}`);
  const { other, table, deadline, extended, iSaidYes, start, minutes, challenge, clash } = mine.offer;
  expect({
    other: other.id,
    table,
    deadline,
    extended,
    iSaidYes,
    start,
    minutes,
    challenge: challenge?.id,
    clash,
  }).toEqual({
    other: owner.person,
    table: 7,
    deadline: world.clock.now + 90_000,
    extended: false,
    iSaidYes: false,
    start: at("12:59"),
    minutes: (await world.ports.conference.read())?.meetings.nowMinutes,
    challenge: "ch.03",
    clash: null,
  });
  expect(mine.offer.reasons.map(({ code }) => code)).toEqual([
    "need-fit",
    "looking-for",
    "route",
    "new-contact",
    "region",
    "language",
    "stage",
    "theme",
  ]);
  expect((await seen(owner)).state).toBe("offer");
  expect((await seen(world.as("english"))).state).toBe("out");
  const floor = await world.views.floor(world.as("organiser"), "sv");
  expect(floor?.tables[6]).toMatchObject({ state: "held", meeting: null });
  expect([floor?.ready, floor?.leader]).toEqual([2, { alive: true }]);

  await world.run(startup, "offer:answer", { offer, yes: true });
  const waiting = await seen(startup);
  expect(waiting.state === "offer" && waiting.offer.iSaidYes).toBe(true);
  await world.run(owner, "offer:answer", { offer, yes: true });
  expect([(await seen(startup)).state, (await seen(owner)).state]).toEqual(["meeting", "meeting"]);
  expect((await world.views.now(startup, "sv")).meetNow).toEqual({ state: "meeting", ready: 0 });
  expect((await world.views.floor(world.as("organiser"), "sv"))?.doubleBookings).toBe(0);
});

test("a table is in use from the offer to the end of the meeting, and its tile says how", async () => {
  await using world = await startWorld();
  const [startup, owner] = [world.as("startup"), world.as("municipality")];
  await world.run(startup, "meet-now:ready", { minutes: 30, release: ["se.10" as SessionId] });
  await world.run(owner, "meet-now:ready", { minutes: 30, release: ["se.09" as SessionId] });
  const { fence } = await world.ports.meetNow.lease("test", world.clock.now, 60_000);
  const offer = "o.3" as OfferId;
  const seen = async () => {
    const floor = await world.views.floor(world.as("organiser"), "sv");
    return [floor?.tables[4]?.state, floor?.inUse];
  };
  expect(await seen()).toEqual(["free", 0]);
  await createMakeOffer(world.ports)(SYSTEM, {
    command: "make.3" as CommandId,
    offer,
    parties: [startup.person, owner.person],
    table: 5 as TableNo,
    fence,
  });
  expect(await seen()).toEqual(["held", 1]);
  await world.run(startup, "offer:answer", { offer, yes: true });
  expect(await seen()).toEqual(["held", 1]);
  await world.run(owner, "offer:answer", { offer, yes: true });
  expect(await seen()).toEqual(["coming", 1]);
  world.clock.now = at("13:00");
  expect(await seen()).toEqual(["on", 1]);
  const [meeting] = await world.ports.meetings.all();
  world.clock.now = (meeting as Meeting).end;
  for (const viewer of [startup, owner])
    await world.run(viewer, "meeting:report", { meeting: (meeting as Meeting).id, report: "good" });
  expect(await seen()).toEqual(["free", 0]);
});

test("an offer nobody answered in time stands as lapsed for who was silent, before any loop has swept it", async () => {
  await using world = await startWorld();
  const [startup, owner] = [world.as("startup"), world.as("municipality")];
  await world.run(startup, "meet-now:ready", { minutes: 30, release: ["se.10" as SessionId] });
  await world.run(owner, "meet-now:ready", { minutes: 30, release: ["se.09" as SessionId] });
  const { fence } = await world.ports.meetNow.lease("test", world.clock.now, 60_000);
  const offer = "o.2" as OfferId;
  const parties: [typeof startup.person, typeof owner.person] = [startup.person, owner.person];
  await createMakeOffer(world.ports)(SYSTEM, {
    command: "make.2" as CommandId,
    offer,
    parties,
    table: 3 as TableNo,
    fence,
  });
  await world.run(startup, "offer:answer", { offer, yes: true });
  world.clock.now = at("12:57");
  const last = async (viewer: typeof startup) => {
    const { mine } = await world.views.meetNow(viewer, "sv");
    return "last" in mine ? [mine.state, mine.last] : mine.state;
  };
  expect([await last(startup), await last(owner)]).toEqual([
    ["ready", { offer, state: "lapsed", byMe: false }],
    ["ready", { offer, state: "lapsed", byMe: true }],
  ]);
});
