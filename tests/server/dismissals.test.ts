import { expect, test } from "vitest";
import { createLapseOffer } from "../../server/actions/lapse-offer.ts";
import { createMakeOffer } from "../../server/actions/make-offer.ts";
import type { Viewer } from "../../server/actions/viewer.ts";
import { scoreOf } from "../../server/compose/pairing.ts";
import { createPairLoop } from "../../server/workers/pair.ts";
import { startWorld } from "../helpers/world.ts";

type World = Awaited<ReturnType<typeof startWorld>>;

async function suggestedTo(world: World, viewer: Viewer) {
  return JSON.stringify({ ...(await world.views.suggestions(viewer, "sv")), now: 0 });
}

/** One round of pairing by the rules of matching; how many offers it made. */
const round = ({ ports }: World) =>
  createPairLoop({
    ports,
    actions: { makeOffer: createMakeOffer(ports), lapseOffer: createLapseOffer(ports) },
    holder: "test",
    score: scoreOf(ports),
    onError: (error) => {
      throw error;
    },
  }).round();

test("a personal no hides the other from one's own suggestions, and the other cannot tell", async () => {
  await using world = await startWorld();
  const [startup, owner] = [world.as("startup"), world.as("municipality")];
  const before = { mine: await suggestedTo(world, startup), theirs: await suggestedTo(world, owner) };
  const page = async () => JSON.stringify(await world.views.person(owner, "sv", startup.person));
  const seen = await page();
  const head = await world.ports.log.head();
  expect(before.mine).toContain(`"${owner.person}"`);

  await world.run(startup, "suggestion:dismiss", { person: owner.person });

  expect(await suggestedTo(world, startup)).not.toContain(`"${owner.person}"`);
  expect(await suggestedTo(world, owner)).toBe(before.theirs);
  expect(await page()).toBe(seen);
  expect((await world.ports.log.since(head, owner, 10)).entries).toEqual([]);
});

test("two are never paired when either has said no to the other, whoever it was", async () => {
  await using world = await startWorld();
  const [startup, owner] = [world.as("startup"), world.as("municipality")];
  const own = async (viewer: Viewer) =>
    ((await world.ports.calendars.of([viewer.person])).get(viewer.person) ?? []).flatMap((entry) =>
      entry.kind === "session" ? entry.ref : [],
    );
  const bothReady = async () => {
    for (const viewer of [startup, owner])
      await world.run(viewer, "meet-now:ready", { minutes: 30, release: await own(viewer) });
  };
  await world.run(owner, "suggestion:dismiss", { person: startup.person });
  await bothReady();
  expect(await round(world)).toEqual({ made: 0, lapsed: 0 });
  await world.redis.del(world.keys.dismissed);
  await world.run(startup, "suggestion:dismiss", { person: owner.person });
  expect(await round(world)).toEqual({ made: 0, lapsed: 0 });
  await world.redis.del(world.keys.dismissed);
  expect(await round(world)).toEqual({ made: 1, lapsed: 0 });
});
