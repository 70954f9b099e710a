import { afterAll, beforeAll, expect, test } from "vitest";
import type { MeetingId } from "../../../app/domain/id.ts";
import type { Viewer } from "../../../server/actions/viewer.ts";
import { planned } from "../../helpers/planned.ts";
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
  const parties = [startup.person, owner.person, broker.person];
  meeting = await planned(world.ports, world.as("organiser").person, parties, at("17:00"), broker.person);
});
afterAll(() => world[Symbol.asyncDispose]());

/** What the form for asking the other would say to each, which names no broker. */
const asIfAsked = async (me: Viewer, other: Viewer) => {
  const form = await world.views.propose(me, "sv", other.person, null);
  if (!form) throw new Error("no such person");
  return form;
};
const withoutBroker = <List extends { code: string }[]>(list: List | undefined) =>
  list?.filter(({ code }) => code !== "broker");

test("each who is asked by the organisers reads in the inbox and on the meeting's page why, from their own side", async () => {
  for (const [me, other] of [
    [startup, owner],
    [owner, startup],
  ] as const) {
    const [inbox, page] = [await world.views.inbox(me, "sv"), await world.views.meeting(me, "sv", meeting)];
    const { reasons, labels } = await asIfAsked(me, other);
    const grounds = inbox.grounds[meeting];
    expect(reasons.forMe.length).toBeGreaterThan(1);
    expect(withoutBroker(grounds?.forMe)).toEqual(reasons.forMe);
    expect(withoutBroker(grounds?.forThem)).toEqual(reasons.forThem);
    expect(labels).toMatchObject(Object.fromEntries(Object.entries(inbox.labels).filter(([id]) => id in labels)));
    expect(page?.grounds).toEqual({ [meeting]: grounds });
    expect(page?.labels).toEqual(inbox.labels);
    expect(Object.keys(inbox.grounds)).toEqual([meeting]);
  }
});

test("whoever only brings the others together is given no reasons, and a proposal of a person's own has none", async () => {
  expect((await world.views.inbox(broker, "sv")).grounds).toEqual({});
  const own = await world.propose(startup, world.as("kommune").person, "17:50");
  expect((await world.views.meeting(world.as("kommune"), "sv", own))?.grounds).toEqual({});
});

test("once one has said no there is nothing to decide, and no reasons", async () => {
  await world.run(owner, "meeting:answer", { meeting, yes: false });
  expect((await world.views.meeting(startup, "sv", meeting))?.grounds).toEqual({});
});
