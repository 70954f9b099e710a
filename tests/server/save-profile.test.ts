import { expect, test } from "vitest";
import type { CommandId } from "../../app/domain/id.ts";
import type { Profile } from "../../app/domain/profile/save.ts";
import { startRedis } from "../helpers/redis.ts";
import { as, id, stage } from "../helpers/stage.ts";

type On = Awaited<ReturnType<typeof stage>>;

/** What the first person's form shows before anything is changed in it. */
const form: Profile = {
  ...{ version: 1, about: "", languages: ["sv"], needs: [], offers: [], unavailable: [] },
  ...{ open: true, showAbout: true, showContact: false },
};
const save = (on: On, wish: Partial<Profile>, command = on.next<CommandId>("c")) =>
  on.actions["profile:save"](as(0), { command, ...form, ...wish });
const stands = async (on: On) => {
  const person = await on.ports.people.get(id(0));
  return person && [person.version, person.about, person.languages, person.open];
};

test("a form that would undo what was saved since is refused with what that is, and changes nothing", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  expect((await save(on, { about: "Jag bygger broar", unavailable: ["s3", "s1"] })).ok).toBe(true);
  const stale = await save(on, { languages: ["sv", "en"], unavailable: ["s5"] });
  expect(stale).toEqual({ ok: false, refusal: { code: "saved-elsewhere", changed: ["about", "unavailable"] } });
  expect(await stands(on)).toEqual([2, { sv: "Jag bygger broar" }, ["sv"], true]);
  expect((await save(on, { version: 2, languages: ["sv", "en"], unavailable: ["s5"] })).ok).toBe(true);
  expect(await stands(on)).toEqual([3, {}, ["sv", "en"], true]);
});

test("what nobody else touched, or touched to the same, is no reason to refuse an old form", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  await save(on, { open: false, languages: ["en", "sv"] });
  await on.actions["language:choose"](as(0), { command: on.next<CommandId>("c"), language: "nb" });
  expect((await save(on, { open: false, languages: ["sv", "en"], about: "Hei" })).ok).toBe(true);
  expect(await stands(on)).toEqual([4, { nb: "Hei" }, ["sv", "en"], false]);
});

test("of forms saved at once none undoes another: the refused are told, and a choice of language in between is kept", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const language = on.actions["language:choose"](as(0), { command: on.next<CommandId>("c"), language: "en" });
  const results = await Promise.all(
    Array.from({ length: 12 }, (_, index) => save(on, { about: `Text ${index}`, showContact: true })),
  );
  expect((await language).ok).toBe(true);
  const won = results.flatMap((result, index) => (result.ok ? [index] : []));
  expect(won.length).toBe(1);
  expect(new Set(results.map((result) => (result.ok ? "saved" : JSON.stringify(result.refusal))))).toEqual(
    new Set(["saved", '{"code":"saved-elsewhere","changed":["about"]}']),
  );
  const person = await on.ports.people.get(id(0));
  expect([person?.language, Object.values(person?.about ?? {}), person?.visible.contact, person?.version]).toEqual([
    "en",
    [`Text ${won[0]}`],
    true,
    3,
  ]);
});

test("a save that is sent again hears its first answer, whatever was saved in between", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const [kept, refused] = [on.next<CommandId>("c"), on.next<CommandId>("c")];
  const first = await save(on, { about: "Ett" }, kept);
  const late = await save(on, { about: "Sent" }, refused);
  await save(on, { version: 2, about: "Två" });
  expect([await save(on, { about: "Ett" }, kept), await save(on, { about: "Sent" }, refused)]).toEqual([first, late]);
  expect(await stands(on)).toEqual([3, { sv: "Två" }, ["sv"], true]);
});
