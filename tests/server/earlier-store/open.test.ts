import { expect, test } from "vitest";
import type { CommandId, MeetingId, OfferId, PersonId, PlanId, Seq } from "../../../app/domain/id.ts";
import { earlier, openEarlierStore } from "../../helpers/earlier-store.ts";
import { startRedis } from "../../helpers/redis.ts";
import { as, id } from "../../helpers/stage.ts";

const { read, settled } = earlier;
const desk = { person: id(9), organiser: true };
type Rows = Iterable<[string | number, { ref: string }[]]>;
/** A store keeps no order of either. */
const sorted = (rows: Rows) =>
  [...rows]
    .map(([name, entries]) => [String(name), entries.toSorted((a, b) => (a.ref < b.ref ? -1 : 1))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

test("a store of an earlier build is read as that build read it: meetings, tables, calendars, a phone's news", async () => {
  await using server = await startRedis();
  const { ports } = await openEarlierStore(server.redis);

  const meetings = await ports.meetings.all();
  expect(meetings.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    read.meetings.map((row) => ({ retimed: null, ...row })),
  );
  expect(sorted(await ports.calendars.tables())).toEqual(sorted(read.tables as unknown as Rows));
  expect(sorted(await ports.calendars.all())).toEqual(sorted(read.calendars as unknown as Rows));
  const news = await ports.log.since(earlier.head as Seq, as(0), 1000);
  expect(news).toEqual({ entries: read.news, head: await ports.log.head(), gap: false });
});

test("a plan that an earlier build made is shown with all but the reasons it gave, which named nobody", async () => {
  await using server = await startRedis();
  const { ports, views } = await openEarlierStore(server.redis);
  const [was] = read.plans;
  if (!was) throw new Error("no plan in the store");

  expect(await ports.plans.all()).toEqual([{ ...was, proposal: { ...was.proposal, leftOut: [] } }]);
  const view = await views.plan(desk, "sv", was.id as PlanId);
  expect(view).toMatchObject({ state: "planned", leftOut: [], applied: { undone: true, parts: [0, 1] } });
  expect(view?.parts.map(({ part }) => part)).toEqual([0, 1]);
});

test("in a store of an earlier build a settled command gives the answer it gave, and the day goes on", async () => {
  await using server = await startRedis();
  const { ports, actions } = await openEarlierStore(server.redis);
  const command = (name: string) => `new.${name}` as CommandId;
  const answer = (who: PersonId, of: CommandId, meeting: string, yes: boolean) =>
    actions["meeting:answer"](as(who), { command: of, meeting: meeting as MeetingId, yes });

  expect(await answer(id(5), settled.yes.command as CommandId, settled.yes.meeting, true)).toEqual(settled.yes.reply);
  expect(await answer(id(3), settled.no.command as CommandId, settled.no.meeting, false)).toEqual(settled.no.reply);

  const open = read.meetings.find(({ state, parties }) => state === "proposed" && parties.length === 2);
  expect(await answer(id(1), command("yes"), String(open?.id), true)).toMatchObject({ ok: true });
  const { state, table } = (await ports.meetings.get(open?.id as MeetingId)) ?? {};
  expect([state, [1, 2, 4].includes(Number(table))]).toEqual(["booked", true]);

  const offer = settled.offer as OfferId;
  const say = (who: number) => actions["offer:answer"](as(who), { command: command(`offer.${who}`), offer, yes: true });
  expect(await say(7)).toMatchObject({ ok: true });
  expect(await say(8)).toMatchObject({ ok: true, value: { state: "booked", table: 4 } });
});
