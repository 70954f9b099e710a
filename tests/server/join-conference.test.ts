import { expect, test } from "vitest";
import type { PersonId } from "../../app/domain/id.ts";
import { joining } from "../../seed/load.ts";
import { createChooseLanguage } from "../../server/actions/choose-language.ts";
import { createDismissSuggestion } from "../../server/actions/dismiss-suggestion.ts";
import { createJoinConference } from "../../server/actions/join-conference.ts";
import { createSaveProfile } from "../../server/actions/save-profile.ts";
import { SYSTEM } from "../../server/actions/viewer.ts";
import { anna, bo, calendarOf, commandId, few, openedOn, se } from "../helpers/conference.ts";
import { startRedis } from "../helpers/redis.ts";
import { keys, portsOn } from "../helpers/stores.ts";

const as = ({ id }: { id: PersonId }) => ({ person: id, organiser: false });
const late = joining.find((one) => one.half === "half.B" && !few.includes(one)) as (typeof joining)[number];

test("who joins after a release has their passes at once and is found by address, whatever its case", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const joined = await createJoinConference(ports)(SYSTEM, { command: commandId("a"), person: late });
  expect(joined.ok).toBe(true);
  expect(await calendarOf(ports, late.id)).toEqual([se(10), se(12)]);
  expect(await ports.people.byEmail(` ${late.email.toUpperCase()} `)).toEqual(late);
  expect(await ports.people.byEmail("nobody@example.org")).toBeNull();
});

test("of two who join at once with one address exactly one is in, and a repeat joins nobody twice", async () => {
  await using server = await startRedis();
  const one = await openedOn(server.redis);
  const other = portsOn(server.connect());
  const twin = { ...late, id: "p.twin" as PersonId };
  const join = (ports: typeof one, name: string, person: typeof late) =>
    createJoinConference(ports)(SYSTEM, { command: commandId(name), person });
  const results = await Promise.all([join(one, "a", late), join(other, "b", twin)]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: { code: "malformed", field: "email" } }]);
  const length = await server.redis.xlen(keys.log);
  expect(await join(one, "a", late)).toEqual(results[0]);
  expect(await server.redis.xlen(keys.log)).toBe(length);
  expect((await one.people.all()).size).toBe(few.length + 1);
});

test("an attendee lets nobody in", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const refused = await createJoinConference(ports)(as(anna), { command: commandId("a"), person: late });
  expect(refused).toEqual({ ok: false, refusal: { code: "forbidden" } });
  expect(await ports.people.get(late.id)).toBeNull();
});

const profile = (name: string, about = "Hej") => ({
  command: commandId(name),
  version: 1,
  about,
  languages: ["sv" as const, "en" as const, "en" as const],
  needs: ["pilot"],
  offers: ["need.detect"],
  unavailable: ["mw.4.s1"],
  open: false,
  showAbout: true,
  showContact: true,
});

test("a profile is saved with its version, and every process reads the new one at once", async () => {
  await using server = await startRedis();
  const one = await openedOn(server.redis);
  const other = portsOn(server.connect());
  expect((await other.people.all()).get(anna.id)?.version).toBe(1);
  const saved = await createSaveProfile(one)(as(anna), profile("a"));
  expect(saved).toMatchObject({ ok: true, value: { version: 2 } });
  expect((await other.people.all()).get(anna.id)).toEqual({
    ...anna,
    about: { [anna.language ?? "sv"]: "Hej" },
    languages: ["sv", "en"],
    needs: ["pilot"],
    offers: ["need.detect"],
    unavailable: [{ start: Date.parse("2020-11-04T17:00:00+01:00"), end: Date.parse("2020-11-04T17:20:00+01:00") }],
    open: false,
    visible: { about: true, contact: true },
    version: 2,
    revised: { about: 2, languages: 2, needs: 2, offers: 2, unavailable: 2, open: 2, showContact: 2 },
  });
});

test("a save that comes twice grows the version once; two saves at once both count", async () => {
  await using server = await startRedis();
  const one = await openedOn(server.redis);
  const other = portsOn(server.connect());
  const first = await createSaveProfile(one)(as(anna), profile("a"));
  expect(await createSaveProfile(one)(as(anna), profile("a"))).toEqual(first);
  await Promise.all([
    createSaveProfile(one)(as(anna), { ...profile("b", "En"), version: 2 }),
    createChooseLanguage(other)(as(anna), { command: commandId("c"), language: "nb" }),
  ]);
  expect((await one.people.get(anna.id))?.version).toBe(4);
});

test("a word or a slot that does not exist is refused with the field", async () => {
  await using server = await startRedis();
  const save = createSaveProfile(await openedOn(server.redis));
  const no = (field: string) => ({ ok: false, refusal: { code: "malformed", field } });
  expect(await save(as(anna), { ...profile("a"), needs: ["need.nothing"] })).toEqual(no("needs"));
  expect(await save(as(anna), { ...profile("b"), offers: ["x"] })).toEqual(no("offers"));
  expect(await save(as(anna), { ...profile("c"), unavailable: ["mw.9"] })).toEqual(no("unavailable"));
});

test("a dismissal stands once, is told to the one who made it alone, and needs somebody to dismiss", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const since = await ports.log.head();
  const dismiss = createDismissSuggestion(ports);
  const wish = { command: commandId("a"), person: bo.id };
  const first = await dismiss(as(anna), wish);
  expect(await dismiss(as(anna), wish)).toEqual(first);
  await dismiss(as(anna), { command: commandId("b"), person: bo.id });
  expect(await ports.people.dismissals(anna.id)).toEqual([bo.id]);
  const heard = async (person: PersonId) =>
    (await ports.log.since(since, { person, organiser: false }, 10)).entries.map(({ type }) => type);
  expect(await heard(anna.id)).toEqual(["suggestion:dismissed", "suggestion:dismissed"]);
  expect(await heard(bo.id)).toEqual([]);
  expect(await dismiss(as(anna), { command: commandId("c"), person: "p.nobody" as PersonId })).toEqual({
    ok: false,
    refusal: { code: "not-found" },
  });
});

test("two dismissals at once both stand", async () => {
  await using server = await startRedis();
  const one = await openedOn(server.redis);
  const other = portsOn(server.connect());
  const third = few[2] as (typeof few)[number];
  await Promise.all([
    createDismissSuggestion(one)(as(anna), { command: commandId("a"), person: bo.id }),
    createDismissSuggestion(other)(as(anna), { command: commandId("b"), person: third.id }),
  ]);
  expect((await one.people.dismissals(anna.id)).sort()).toEqual([bo.id, third.id].sort());
});
