import type { Page } from "@playwright/test";
import { expect, test } from "../helpers/story.ts";

const PUBLIC = ["/", "/programme?day=1", "/programme/se.03", "/challenges", "/challenges/ch.01", "/sign-in"];

/** Of a startup with proposals to answer. */
const OWN = ["/", "/programme?day=1", "/meetings", "/meetings/inbox", "/meetings/m/demo.norrbotten-nattro"];

/** A page comes to a slow phone bit by bit: how many times slower than this machine. */
const SLOWER = 6;

/** Notes from the first byte on when all that is seen is here, and what moves under the reader: where from, where to. */
const note = (page: Page) =>
  page.addInitScript(() => {
    type Shift = PerformanceEntry & {
      value: number;
      sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
    };
    const noted = { shifts: [] as string[], whole: Number.POSITIVE_INFINITY };
    Object.assign(window, { noted });
    const named = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return `<${element?.localName} class="${element?.getAttribute("class")}"> ${node?.textContent?.slice(0, 40)}`;
    };
    const placed = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(" ");
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[])
        for (const { node, previousRect, currentRect } of entry.sources)
          noted.shifts.push(`${entry.value}: ${named(node)}: ${placed(previousRect)} -> ${placed(currentRect)}`);
    }).observe({ type: "layout-shift", buffered: true });
    new MutationObserver((_, self) => {
      if (!document.getElementById("all-seen")) return;
      noted.whole = performance.now();
      self.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });

/** Waits until the page answers to taps, which is when its elements belong to React, and until its socket's code is here. */
const awake = (page: Page) =>
  page.waitForFunction(
    () =>
      Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react")) &&
      performance.getEntriesByType("resource").some(({ name }) => /\/index-[^/]*\.js$/.test(name)),
  );

const stories = [...PUBLIC.map((path) => ({ who: null, path })), ...OWN.map((path) => ({ who: "startup", path }))];

for (const { who, path } of stories)
  test(`${path} of ${who ?? "anyone"} is painted whole, before any of its scripts is asked for, and nothing moves when it wakes`, async ({
    phoneOf,
  }) => {
    const page = await phoneOf(who);
    const refused: string[] = [];
    page.on("console", (line) => line.type() === "error" && refused.push(line.text()));
    await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await note(page);
    await page.goto(path);
    await awake(page);
    const { painted, asked, whole, shifts } = await page.evaluate(() => ({
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY,
      asked: performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith(".js"))
        .map(({ startTime }) => startTime),
      ...(window as unknown as { noted: { shifts: string[]; whole: number } }).noted,
    }));
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((start) => start < painted)).toEqual([]);
    expect(whole).toBeLessThan(painted);
    expect(shifts).toEqual([]);
    expect(refused).toEqual([]);
  });

test("a paint that takes its time is waited for: no script is asked for before it", async ({ phoneOf }) => {
  const page = await phoneOf(null);
  // The first paint waits for a script that comes when it is let through.
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/held.js", async (route) => {
    await held;
    await route.fulfill({ contentType: "text/javascript", body: "" });
  });
  await page.route("**/sign-in", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      "</head>",
      '<script async blocking="render" src="/held.js"></script>$&',
    );
    await route.fulfill({ response, body });
  });
  // why: seconds pass when the story says so
  await page.addInitScript(() => {
    const soon = window.setTimeout;
    const late: [ms: number, run: () => void][] = [];
    const pass = (most: number) => {
      for (const [ms, run] of late) if (ms <= most) run();
    };
    const setTimeout = (run: () => void, ms = 0) => (ms < 500 ? soon(run, ms) : late.push([ms, run]));
    Object.assign(window, { pass, setTimeout });
  });
  await page.goto("/sign-in", { waitUntil: "domcontentloaded" });
  const seen = () =>
    page.evaluate(() => ({
      painted: performance.getEntriesByName("first-contentful-paint").length,
      asked: document.querySelectorAll("link[rel=modulepreload]").length,
    }));
  await page.evaluate(() => (window as unknown as { pass: (ms: number) => void }).pass(5_000));
  expect(await seen()).toEqual({ painted: 0, asked: 0 });
  letThrough();
  await awake(page);
  expect((await seen()).painted).toBe(1);
});
