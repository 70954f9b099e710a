import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No violation of WCAG 2.2 A and AA on the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // In one page, not in another tab: quicker, and there are no frames to look into.
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze();
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
    expect(told, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
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
