import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Rules that a change of colours alone can break. */
const COLOURS = ["color-contrast", "link-in-text-block"];
// The builder of @axe-core/playwright hands its source over for every look; once a page is three times as quick.
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** No violation of WCAG 2.2 A and AA on the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  await look(page, { runOnly: { type: "tag", values: TAGS } }, "light");
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await look(page, { runOnly: { type: "rule", values: COLOURS } }, "dark");
}

async function look(page: Page, options: RunOptions, scheme: string): Promise<void> {
  const { violations, passes } = await page.evaluate(async (how) => {
    const { axe } = window as unknown as { axe: { run: (where: Document, how: RunOptions) => Promise<AxeResults> } };
    return axe.run(document, { ...how, resultTypes: ["violations"] });
  }, options);
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
  expect(told, `${page.url()} in ${scheme} at ${page.viewportSize()?.width} px`).toEqual([]);
  expect(passes.length, "axe has looked at something").toBeGreaterThan(0);
}

/** The page scrolls down only: nothing stands out to the side. Names what does. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > width + 1)
      .map((one) => `${one.tagName} ${one.className} ${Math.round(one.getBoundingClientRect().right)}`)
      .slice(0, 8);
  });
  expect(wide, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([]);
}

/** WCAG 1.4.12: the reader's own spacing. Set as the reader's browser would, past the page's policy. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** No box hides a part of its own words: what is cut off cannot be read. Screen-reader-only words are not looked at. */
export async function expectNothingClipped(page: Page): Promise<void> {
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((one) => {
        const { overflowX, overflowY, clip, clipPath, position } = getComputedStyle(one);
        if (one.closest(".unseen, .skip, svg") || clipPath !== "none" || (position === "absolute" && clip !== "auto"))
          return false;
        const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
        if (one.clientWidth === 0 || !one.textContent?.trim()) return false;
        return (
          (hides(overflowX) && one.scrollWidth > one.clientWidth + 2) ||
          (hides(overflowY) && one.scrollHeight > one.clientHeight + 2)
        );
      })
      .map((one) => `${one.tagName} ${one.className}: ${one.textContent?.slice(0, 60)}`),
  );
  expect(clipped, page.url()).toEqual([]);
}

/** What is there to be pressed as a button, tab or row is at least 44 px tall; round ones are as wide. */
export async function expectTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "button, .btn, .tabs a, .rows a, .seg a, summary, select, input:not([type=hidden])",
      ),
    ].flatMap((one) => {
      const box = (one.closest("label") ?? one).getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || one.closest(".unseen, noscript")) return [];
      const fits = box.height >= 43.5 && box.width >= 43.5;
      return fits
        ? []
        : [
            `${one.tagName} ${one.className} "${one.textContent?.trim().slice(0, 30)}" ${Math.round(box.width)}×${Math.round(box.height)}`,
          ];
    }),
  );
  expect(small, page.url()).toEqual([]);
}
