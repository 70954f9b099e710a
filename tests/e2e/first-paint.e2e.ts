import type { Page } from "@playwright/test";
import { expect, test } from "../helpers/story.ts";

const PUBLIC = ["/", "/programme?day=1", "/programme/se.03", "/challenges", "/challenges/ch.01", "/sign-in"];

/** Notes from the first byte on what moves under the reader, as the part of the screen that moved. */
const noteShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });

/** Waits until the page answers to taps, which is when its elements belong to React, and until its socket's code is here. */
const awake = (page: Page) =>
  page.waitForFunction(
    () =>
      Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react")) &&
      performance.getEntriesByType("resource").some(({ name }) => /\/index-[^/]*\.js$/.test(name)),
  );

for (const path of PUBLIC)
  test(`${path} is painted before any of its scripts is asked for, and nothing moves when it wakes`, async ({
    phoneOf,
  }) => {
    const page = await phoneOf(null);
    const refused: string[] = [];
    page.on("console", (line) => line.type() === "error" && refused.push(line.text()));
    await noteShifts(page);
    await page.goto(path);
    await awake(page);
    const { painted, asked, shifts } = await page.evaluate(() => ({
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY,
      asked: performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith(".js"))
        .map(({ startTime }) => startTime),
      shifts: (window as unknown as { shifts: number[] }).shifts,
    }));
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((start) => start < painted)).toEqual([]);
    expect(shifts).toEqual([]);
    expect(refused).toEqual([]);
  });
