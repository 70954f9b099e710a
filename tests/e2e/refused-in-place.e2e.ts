import type { Locator, Page } from "@playwright/test";
import { cookieOf, DESK, expect, test } from "../helpers/story.ts";

/** Sends commands of this person until they are told to wait, so that the next tap is refused. */
async function useUpPace(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const cookie = await cookieOf(page);
  for (let n = 0; n < 60; n++) {
    const form = {
      intent: "session:star",
      command: `pace.${n}.${Date.now()}`,
      session: "se.18",
      on: "true",
      next: "/",
    };
    const answer = await page.request.post("/programme", { form, headers: { origin, cookie }, maxRedirects: 0 });
    if (answer.status() !== 303) return;
  }
  throw new Error("Sixty commands at once were all taken");
}

const boxes = (parts: readonly Locator[]) => Promise.all(parts.map((part) => part.boundingBox()));

for (const [width, options] of [
  [390, {}],
  [1280, DESK],
] as const) {
  test(`a star that is refused says why under its card, and nothing in the card moves: ${width} px`, async ({
    phoneOf,
  }) => {
    const page = await phoneOf(width === 390 ? "p.126" : "p.127", options);
    await page.goto("/programme?day=2");
    const star = page.getByRole("button", { name: /^Spara i min dag/ }).first();
    const card = page.getByRole("article").filter({ has: star }).first();
    const parts = [card.getByRole("heading"), card.locator("p.muted"), star];
    await star.scrollIntoViewIfNeeded();
    const before = await boxes(parts);
    await useUpPace(page);
    await star.click();
    const notice = card.getByRole("alert");
    await expect(notice).toBeVisible();
    expect(await boxes(parts)).toEqual(before);
    const [frame, said] = await boxes([card, notice]);
    expect(said?.width).toBeGreaterThan((frame?.width ?? 0) * 0.85);
    expect(said?.y).toBeGreaterThan((before[1]?.y ?? 0) + (before[1]?.height ?? 0));
  });

  test(`"not now" that is refused leaves its button under the finger: ${width} px`, async ({ phoneOf }) => {
    const page = await phoneOf(width === 390 ? "p.128" : "p.129", options);
    await page.goto("/meetings");
    const card = page
      .getByRole("article")
      .filter({ has: page.getByRole("button", { name: /^Inte nu/ }) })
      .first();
    const parts = [card.getByRole("link", { name: /^Föreslå/ }), card.getByRole("button", { name: /^Inte nu/ })];
    await parts[1]?.scrollIntoViewIfNeeded();
    const before = await boxes(parts);
    await useUpPace(page);
    await parts[1]?.click();
    await expect(card.getByRole("alert")).toBeVisible();
    expect(await boxes(parts)).toEqual(before);
  });
}
