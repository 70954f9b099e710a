import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChallengeId, MeetingId, PersonId } from "../../../app/domain/id.ts";
import type { Viewer } from "../../../server/actions/viewer.ts";
import { at, startWorld } from "../../helpers/world.ts";

type World = Awaited<ReturnType<typeof startWorld>>;
let world: World;
let startup: Viewer;
let owner: Viewer;
let broker: Viewer;
let meeting: MeetingId;

beforeAll(async () => {
  world = await startWorld();
  [startup, owner, broker] = [world.as("startup"), world.as("municipality"), world.as("incubator")];
});
afterAll(() => world[Symbol.asyncDispose]());

test("the first suggestion names the need, a broker, grounds in the reader's words and the first common times", async () => {
  const { suggestions, labels } = await world.views.suggestions(startup, "nb");
  const first = suggestions[0];
  expect([first?.person.id, first?.challenge?.id, first?.challenge?.title.lang, first?.score]).toEqual([
    owner.person,
    "ch.03",
    "nb",
    100,
  ]);
  expect(first?.broker?.org.name).toBe("Uminova Innovation");
  expect(first?.slots.map(({ start, freeTables }) => [start, freeTables])).toEqual([
    [at("14:20"), 24],
    [at("17:00"), 24],
    [at("17:25"), 24],
  ]);
  expect(labels["need.detect"]).toBe("Oppdage tidlig");
  expect(labels["org.umea-kommun"]).toBe("Umeå kommun");
});

test("the form for a proposal lists brokers and needs, those closed to dialogue with their state", async () => {
  const view = await world.views.propose(startup, "sv", owner.person, "ch.03" as ChallengeId);
  expect([view?.chosenChallenge, view?.impossible, view?.brokers[0]?.org.id]).toEqual([
    "ch.03",
    null,
    "org.uminova-innovation",
  ]);
  const all = [...(await world.ports.conference.challenges()).values()];
  const locked = all.find(({ status }) => status === "cst.tender_notice");
  const people = [...(await world.ports.people.all()).values()];
  const asked = people.find(({ org, side }) => org === locked?.owner && side === "municipality") as { id: PersonId };
  const other = await world.views.propose(startup, "sv", asked.id, locked?.id ?? null);
  expect(other?.challenges.find(({ id }) => id === locked?.id)).toMatchObject({
    dialogue: "locked",
    status: "cst.tender_notice",
  });
  expect(other?.chosenChallenge).not.toBe(locked?.id);
  expect(await world.views.propose(startup, "sv", startup.person, null)).toBe(null);
});

test("a proposal waits for those asked, stands as sent for the one who asked, and is suggested no more", async () => {
  meeting = await world.propose(startup, owner.person, "14:20", {
    broker: broker.person,
    challenge: "ch.03",
    message: "Vi ses vid bordet",
  });
  const [mine, theirs] = [await world.views.inbox(startup, "sv"), await world.views.inbox(owner, "sv")];
  expect([mine.sent.map(({ id }) => id), mine.waiting, theirs.waiting.map(({ id }) => id), theirs.sent]).toEqual([
    [meeting],
    [],
    [meeting],
    [],
  ]);
  expect(theirs.counts).toEqual({ inbox: 1, booked: 0 });
  const { id, state, byMe, iSaidYes, broker: third, message, start, table } = theirs.waiting[0] ?? {};
  expect({ id, state, byMe, iSaidYes, third, message, start, table }).toEqual({
    id: meeting,
    state: "proposed",
    byMe: false,
    iSaidYes: false,
    third: broker.person,
    message: "Vi ses vid bordet",
    start: at("14:20"),
    table: null,
  });
  const { suggestions } = await world.views.suggestions(startup, "sv");
  expect(suggestions.map(({ person }) => person.id)).not.toContain(owner.person);
  expect((await world.views.propose(startup, "sv", owner.person, null))?.impossible).toBe("already-asked");
  expect((await world.views.shell(owner, "sv")).viewer?.unanswered).toBe(1);
});

test("when all three have said yes the meeting is booked at a table, for them and on the floor", async () => {
  await world.run(owner, "meeting:answer", { meeting, yes: true });
  await world.run(broker, "meeting:answer", { meeting, yes: true });
  const { ahead } = await world.views.booked(owner, "sv");
  const table = ahead[0]?.table ?? 0;
  expect([ahead.map(({ id, state }) => [id, state]), table > 0]).toEqual([[[meeting, "booked"]], true]);
  expect((await world.views.meeting(world.as("english"), "sv", meeting))?.meeting).toBeUndefined();

  world.clock.now = at("14:12");
  const soon = await world.views.floor(world.as("organiser"), "sv");
  expect(soon?.tables[table - 1]).toMatchObject({ state: "soon", meeting, start: at("14:20"), late: 0 });
  await world.run(owner, "meeting:signal", { meeting, signal: "late" });
  world.clock.now = at("14:21");
  const running = await world.views.floor(world.as("organiser"), "sv");
  expect(running?.tables[table - 1]).toMatchObject({ state: "late", late: 1 });
  expect([running?.inUse, running?.meetingsToday, running?.doubleBookings]).toEqual([1, 1, 0]);
  world.clock.now = at("14:41");
  expect((await world.views.floor(world.as("organiser"), "sv"))?.tables[table - 1]?.state).toBe("over-time");
  await world.run(owner, "meeting:report", { meeting, report: "follow-up" });
  expect((await world.views.floor(world.as("organiser"), "sv"))?.tables[table - 1]?.state).toBe("free");
  const [mine, theirs] = [await world.views.booked(owner, "sv"), await world.views.booked(startup, "sv")];
  expect([mine.over[0]?.myReport, theirs.over[0]?.myReport, theirs.over[0]?.state]).toEqual([
    "follow-up",
    null,
    "over",
  ]);
  world.clock.now = at("12:55");
});

test("an unanswered proposal is settled as expired once its time has passed, without anyone writing it", async () => {
  const late = await world.propose(world.as("english"), world.as("kommune").person, "17:00");
  world.clock.now = at("16:55");
  const { waiting, settled } = await world.views.inbox(world.as("kommune"), "nb");
  expect([waiting, settled.map(({ id, state }) => [id, state])]).toEqual([[], [[late, "expired"]]]);
  world.clock.now = at("12:55");
});
