import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectNothingClipped,
  expectTargets,
  spaceText,
} from "../helpers/reading.ts";
import { expect, test, type Who } from "../helpers/story.ts";

/** Every page there is, as somebody for whom it is full. */
const PAGES: readonly (readonly [who: Who | null, path: string])[] = [
  [null, "/"],
  [null, "/programme"],
  [null, "/challenges/ch.03"],
  [null, "/sign-in"],
  [null, "/sign-in?step=code"],
  [null, "/demo"],
  [null, "/demo/mailbox"],
  [null, "/there-is-no-such-page"],
  ["startup", "/"],
  ["startup", "/programme?day=1"],
  ["startup", "/programme?day=2&mine=1"],
  ["startup", "/programme?track=tr.verkstad&day=2"],
  ["startup", "/programme/se.10"],
  ["startup", "/programme/se.23"],
  ["startup", "/search?q=baerum"],
  ["startup", "/meetings"],
  ["startup", "/meetings/inbox"],
  ["startup", "/meetings/booked"],
  ["startup", "/meetings/m/demo.norrbotten-nattro"],
  ["startup", "/meetings/m/demo.skane-nattro"],
  ["startup", "/meetings/propose/p.234?challenge=ch.05"],
  ["startup", "/meet-now"],
  ["startup", "/challenges"],
  ["startup", "/challenges/ch.03"],
  ["startup", "/challenges/ch.16"],
  ["startup", "/me"],
  ["startup", "/me/seen"],
  ["startup", "/p/p.233"],
  ["startup", "/organiser/floor"],
  ["organiser", "/organiser/floor"],
  ["organiser", "/organiser/schedule?day=1"],
  ["organiser", "/organiser/schedule?day=2"],
  ["organiser", "/organiser/schedule/move/se.21"],
  ["organiser", "/organiser/schedule/move/se.21?room=room.malmen&day=2020-11-05&time=10:00&minutes=120"],
  ["organiser", "/organiser/schedule/publish"],
  ["organiser", "/organiser/plan"],
  ["organiser", "/organiser/plan?lost=room.malmen"],
  ["organiser", "/organiser/replan"],
  ["organiser", "/organiser/replan?away=p.233&until=15:00"],
  ["organiser", "/floor"],
];

for (const [who, path] of PAGES)
  test(`${who ?? "anyone"} at ${path}: no violation, nothing sideways, nothing clipped, on phone and desk`, async ({
    phoneOf,
  }) => {
    const page = await phoneOf(who);
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (line) => line.type() === "error" && wrong.push(line.text()));
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
    await expectTargets(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await expectNoSidewaysScroll(page);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await spaceText(page);
    await expectNothingClipped(page);
    await expectNoSidewaysScroll(page);
    // A page that is closed or missing says so by its status, which the browser notes as an error.
    expect(wrong.filter((line) => !/status of 40[34]/.test(line))).toEqual([]);
  });
