import { people } from "../../seed/sir/people.ts";
import { connectPhone } from "../helpers/app.ts";
import { cookieOf, emailOf, expect, live, test, unfold } from "../helpers/story.ts";

const SECRET = "canary-about-7f3";
const MESSAGE = "canary-message-91c";

test("what a person hides stands in no page, no data and no socket entry that others get", async ({ phoneOf }) => {
  test.setTimeout(400_000);
  const [secretive, friend, other] = [await phoneOf("p.242"), await phoneOf("p.130"), await phoneOf("academia")];
  await other.goto("/");
  const { origin } = new URL(other.url());
  const ear = await connectPhone(origin, await cookieOf(other));
  const start = await ear.resume(null);
  if (!start.ok) throw new Error("The log has no head");

  await live(secretive, "/me");
  await secretive.getByLabel("Om mig").fill(SECRET);
  await unfold(secretive, "Tider för möten", "Vad andra kan se");
  await secretive.getByRole("checkbox", { name: "15:40–16:00" }).check();
  await secretive.getByRole("switch", { name: "Visa min text för andra" }).uncheck();
  await secretive.getByRole("button", { name: "Spara" }).click();
  await expect(secretive.getByText("Sparat", { exact: true })).toBeVisible();
  await secretive.goto("/meetings/propose/p.130");
  await secretive.getByLabel("Meddelande").fill(MESSAGE);
  await secretive.getByRole("button", { name: "Skicka förslag" }).click();
  await secretive.waitForURL(/\/meetings\/m\//);
  const meeting = new URL(secretive.url()).pathname;
  await friend.goto(meeting);
  await expect(friend.getByText(MESSAGE)).toBeVisible();
  await friend.getByRole("button", { name: "Ja, gärna" }).click();
  await expect(friend.getByText("Bokat", { exact: true })).toBeVisible();
  await secretive.goto("/me/seen");
  await expect(secretive.getByText(SECRET)).toHaveCount(0);

  // The person's own page has it, in both forms that are looked through below.
  for (const own of ["/me", "/me.data"]) expect(await (await secretive.request.get(own)).text()).toContain(SECRET);

  const hidden = [SECRET, MESSAGE, emailOf("p.242"), meeting.split("/").at(-1) as string];
  const mine = emailOf("p.318");
  const leaks: string[] = [];
  const seen = new Set<string>();
  const waiting = [
    "/",
    "/programme?day=0",
    "/programme?day=1",
    "/programme?day=2&mine=1",
    "/search?q=karlstad",
    "/search?q=242",
    "/p/p.242",
    "/p/p.130",
    "/meetings/propose/p.242",
    meeting,
  ];
  const read = async (path: string) => {
    const [at, query = ""] = path.split("?");
    const data = `${at === "/" ? "/_root" : at}.data${query && `?${query}`}`;
    for (const asked of [path, data]) {
      const text = await (await other.request.get(asked)).text();
      leaks.push(
        ...hidden
          .filter((secret) => text.includes(secret) && !path.includes(secret))
          .map((secret) => `${asked}: ${secret}`),
      );
      const addresses = text.match(/[\w.]+@example\.org/g) ?? [];
      leaks.push(...addresses.filter((address) => address !== mine).map((address) => `${asked}: ${address}`));
      for (const [, link = ""] of text.matchAll(/href="(\/[^"#]*)"/g))
        if (!/^\/(assets|fonts|demo|icon|favicon|manifest)/.test(link)) waiting.push(link.replaceAll("&amp;", "&"));
    }
  };
  while (waiting.length > 0) {
    const next = [...new Set(waiting.splice(0))].filter((path) => !seen.has(path));
    for (const path of next) seen.add(path);
    for (let first = 0; first < next.length; first += 6) await Promise.all(next.slice(first, first + 6).map(read));
  }
  expect(leaks).toEqual([]);
  // The crawl has been somewhere: the five places, every session, every need.
  expect(seen.size).toBeGreaterThan(60);

  const replay = await ear.resume(start.value.head);
  const since = await (await other.request.get(`/live/since?seq=${start.value.head}`)).text();
  const heard = JSON.stringify([ear.heard, replay]) + since;
  for (const secret of [...hidden, "p.242", "p.130"]) expect(heard).not.toContain(secret);
  ear.close();
});

test("somebody who is not signed in is told no attendee's name, on any page", async ({ phoneOf }) => {
  const page = await phoneOf(null);
  for (const path of [
    "/",
    "/programme?day=1",
    "/programme/se.10",
    "/challenges",
    "/challenges/ch.03",
    "/search?q=deltagare",
    "/p/p.233",
    "/meetings",
  ]) {
    const text = await (await page.request.get(path)).text();
    const named = people.filter(({ name }) => text.includes(name)).map(({ name }) => name);
    expect(named, path).toEqual([]);
  }
});
