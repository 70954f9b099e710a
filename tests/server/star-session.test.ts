import { expect, test } from "vitest";
import type { MeetingId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import { createAnswerMeeting } from "../../server/actions/answer-meeting.ts";
import { createProposeMeeting } from "../../server/actions/propose-meeting.ts";
import { createReleasePass } from "../../server/actions/release-pass.ts";
import { createStarSession } from "../../server/actions/star-session.ts";
import { createWithdrawMeeting } from "../../server/actions/withdraw-meeting.ts";
import { anna, bo, bookIn, calendarOf, commandId, openedOn, publish, se } from "../helpers/conference.ts";
import { startRedis } from "../helpers/redis.ts";
import { command, keys, portsOn } from "../helpers/stores.ts";

const as = ({ id }: { id: typeof anna.id }) => ({ person: id, organiser: false });
const day2 = (clock: string) => Date.parse(`2020-11-05T${clock}:00+01:00`) as Instant;
const at = (clock: string) => Date.parse(`2020-11-04T${clock}:00+01:00`) as Instant;
const wish = (name: string, session: number, on = true) => ({ command: commandId(name), session: se(session), on });

test("a star takes the session's time and its taking back gives it back", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const star = createStarSession(ports);
  expect((await star(as(anna), wish("a", 20))).ok).toBe(true);
  expect(await calendarOf(ports, anna.id)).toEqual([se(9), se(13), se(20)]);
  expect((await ports.choices.counts()).get(se(20))).toBe(1);
  await star(as(anna), wish("b", 20, false));
  expect(await calendarOf(ports, anna.id)).toEqual([se(9), se(13)]);
  expect(await ports.choices.of(anna.id)).toEqual({ starred: [], released: [] });
  expect((await ports.choices.counts()).get(se(20))).toBe(0);
});

test("a star that comes twice counts once, and one that changes nothing counts not at all", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const star = createStarSession(ports);
  const first = await star(as(anna), wish("a", 20));
  expect(await star(as(anna), wish("a", 20))).toEqual(first);
  await star(as(anna), wish("b", 20));
  expect((await ports.choices.counts()).get(se(20))).toBe(1);
  expect(await calendarOf(ports, anna.id)).toEqual([se(9), se(13), se(20)]);
});

test("a booked meeting within the walk is in the way of a star, one outside it is not", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const star = createStarSession(ports);
  await bookIn(server.redis, anna.id, { start: day2("09:30"), end: day2("09:57") });
  const busy = { code: "busy", person: anna.id, by: "meeting", ref: "m1" };
  expect(await star(as(anna), wish("a", 20))).toEqual({ ok: false, refusal: busy });
  await bookIn(server.redis, bo.id, { start: day2("09:30"), end: day2("09:56") });
  expect((await star(as(bo), wish("b", 20))).ok).toBe(true);
});

test("pauses have no star, and the match square takes no time", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const star = createStarSession(ports);
  const no = { ok: false, refusal: { code: "not-found" } };
  expect(await star(as(anna), wish("a", 8))).toEqual(no);
  expect(await star(as(anna), wish("b", 99))).toEqual(no);
  expect((await star(as(anna), wish("c", 15))).ok).toBe(true);
  expect(await calendarOf(ports, anna.id)).toEqual([se(9), se(13)]);
});

test("an own pass keeps its time without its star; released it gives it away; starred again it takes it back", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const star = createStarSession(ports);
  const release = createReleasePass(ports);
  await star(as(anna), wish("a", 9));
  await star(as(anna), wish("b", 9, false));
  expect(await calendarOf(ports, anna.id)).toEqual([se(9), se(13)]);
  await release(as(anna), wish("c", 9));
  expect(await calendarOf(ports, anna.id)).toEqual([se(13)]);
  expect(await ports.choices.of(anna.id)).toEqual({ starred: [], released: [se(9)] });
  await star(as(anna), wish("d", 9));
  expect(await calendarOf(ports, anna.id)).toEqual([se(9), se(13)]);
  expect(await ports.choices.of(anna.id)).toEqual({ starred: [se(9)], released: [] });
});

test("a pass that a meeting has taken is not taken back, and another half's pass cannot be released", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const release = createReleasePass(ports);
  const first = await release(as(anna), wish("a", 9));
  expect(await release(as(anna), wish("a", 9))).toEqual(first);
  await bookIn(server.redis, anna.id, { start: at("13:20"), end: at("13:40") });
  expect(await release(as(anna), wish("b", 9, false))).toEqual({
    ok: false,
    refusal: { code: "busy", person: anna.id, by: "meeting", ref: "m1" },
  });
  expect(await release(as(anna), wish("c", 10))).toEqual({ ok: false, refusal: { code: "not-found" } });
});

test("of a star and a booking for the same time, exactly one stands", async () => {
  await using server = await startRedis();
  const one = await openedOn(server.redis);
  const other = portsOn(server.connect());
  const start = day2("10:50");
  for (let round = 0; round < 20; round++) {
    const meeting = `race.${round}` as MeetingId;
    const id = (name: string) => commandId(`${name}.${round}`);
    const ask = { to: bo.id, broker: null, challenge: null, start, message: "" };
    const proposed = await createProposeMeeting(one)(as(anna), { command: id("propose"), meeting, ...ask });
    expect(proposed.ok, JSON.stringify(proposed)).toBe(true);
    const [star, booking] = await Promise.all([
      createStarSession(other)(as(anna), wish(`star.${round}`, 21)),
      createAnswerMeeting(one)(as(bo), { command: id("answer"), meeting, yes: true }),
    ]);
    expect([star.ok, booking.ok].sort(), `round ${round}`).toEqual([false, true]);
    const refs = await calendarOf(one, anna.id);
    expect(refs.filter((ref) => ref === meeting || ref === se(21))).toEqual([star.ok ? se(21) : meeting]);
    if (star.ok) await createStarSession(one)(as(anna), wish(`unstar.${round}`, 21, false));
    await createWithdrawMeeting(one)(as(anna), { command: id("withdraw"), meeting });
  }
  expect(Number(await server.redis.hget(keys.stars, se(21)))).toBe(0);
});

test("of a pass taken back and a booking in its time, exactly one stands", async () => {
  await using server = await startRedis();
  const one = await openedOn(server.redis);
  const other = portsOn(server.connect());
  const start = at("17:00");
  // Half A's second pass is moved onto a slot for meetings, where only who released it can be booked.
  const pass = (await one.programme.draft())?.placements.find(({ session }) => session === se(13));
  if (!pass) throw new Error("the demo programme has pass 2");
  await one.programme.move(command(), 1, { ...pass, start, end: at("18:15") });
  await publish(one);
  for (let round = 0; round < 10; round++) {
    const meeting = `race.${round}` as MeetingId;
    const id = (name: string) => commandId(`${name}.${round}`);
    await createReleasePass(one)(as(anna), wish(`release.${round}`, 13));
    const ask = { to: bo.id, broker: null, challenge: null, start, message: "" };
    const proposed = await createProposeMeeting(one)(as(anna), { command: id("propose"), meeting, ...ask });
    expect(proposed.ok, JSON.stringify(proposed)).toBe(true);
    const [taken, booking] = await Promise.all([
      createReleasePass(other)(as(anna), wish(`take.${round}`, 13, false)),
      createAnswerMeeting(one)(as(bo), { command: id("answer"), meeting, yes: true }),
    ]);
    expect([taken.ok, booking.ok].sort(), `round ${round}`).toEqual([false, true]);
    expect(await calendarOf(one, anna.id)).toEqual([se(9), taken.ok ? se(13) : meeting]);
    await createWithdrawMeeting(one)(as(anna), { command: id("withdraw"), meeting });
  }
});
