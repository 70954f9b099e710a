import type { Page } from "@playwright/test";
import { en } from "../../app/i18n/en/catalogue.ts";
import { desk as enDesk } from "../../app/i18n/en/desk.ts";
import { nb } from "../../app/i18n/nb/catalogue.ts";
import { desk as nbDesk } from "../../app/i18n/nb/desk.ts";
import { sv } from "../../app/i18n/sv/catalogue.ts";
import { desk as svDesk } from "../../app/i18n/sv/desk.ts";
import { expect, tapped, test } from "../helpers/story.ts";

const WORDS = { sv: { ...sv, ...svDesk }, nb: { ...nb, ...nbDesk }, en: { ...en, ...enDesk } };
const NAMES = { sv: "Svenska", nb: "Norsk", en: "English" } as const;
const KEYS = new Set(Object.keys(WORDS.sv));

/** Whole sentences that stand in one language's words alone: on a page of another language they are a leak. */
const FOREIGN = (language: keyof typeof WORDS): string[] => {
  const own = new Set(Object.values(WORDS[language]));
  return Object.entries(WORDS)
    .filter(([other]) => other !== language)
    .flatMap(([, words]) => Object.values(words))
    .filter((text) => text.length >= 12 && !text.includes("{") && !own.has(text));
};

const ATTENDEE = [
  "/",
  "/programme?day=2",
  "/programme?mine=1",
  "/programme/se.10",
  "/search?q=baerum",
  "/meetings",
  "/meetings/inbox",
  "/meetings/booked",
  "/meetings/m/demo.norrbotten-nattro",
  "/meetings/propose/p.234",
  "/meet-now",
  "/challenges",
  "/challenges/ch.16",
  "/me",
  "/me/seen",
  "/p/p.296",
];
const DESK = [
  "/organiser/floor",
  "/organiser/schedule?day=1",
  "/organiser/schedule/move/se.20",
  "/organiser/schedule/publish",
  "/floor",
];

/** Everything a page tells: words, titles, labels and hints for those who listen. */
const told = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [document.title];
    for (const one of document.querySelectorAll("body *")) {
      if (one.tagName === "SCRIPT") continue;
      // What a person or an owner wrote keeps its language and says so.
      if (one.closest("[lang]") !== document.documentElement) continue;
      for (const child of one.childNodes)
        if (child.nodeType === Node.TEXT_NODE) texts.push(child.textContent?.trim() ?? "");
      for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(one.getAttribute(name) ?? "");
    }
    return texts.filter(Boolean);
  });

for (const language of ["sv", "nb", "en"] as const)
  test(`every page is whole in ${language}: no key, no gap, no other language, and the choice is remembered`, async ({
    phoneOf,
  }) => {
    const foreign = new Set(FOREIGN(language));
    for (const [who, paths] of [
      ["startup", ATTENDEE],
      ["organiser", DESK],
    ] as const) {
      const page = await phoneOf(who);
      await page.goto("/me");
      await tapped(page.getByRole("button", { name: NAMES[language] }).first());
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await page.reload();
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      for (const path of paths) {
        await page.goto(path);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        const texts = await told(page);
        const wrong = texts.filter(
          (text) => KEYS.has(text) || /\{[a-z-]+\}|undefined|NaN|\[object/.test(text) || foreign.has(text),
        );
        expect(wrong, `${path} in ${language}`).toEqual([]);
      }
    }
  });

test("what is written in another language says so, in the stated order of fallback", async ({ phoneOf }) => {
  const page = await phoneOf("english", { locale: "en-GB" });
  await page.goto("/p/p.233");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByText("Vill höra hur andra gör innan vi skriver krav.")).toHaveAttribute("lang", "sv");
  await page.goto("/p/p.296");
  await expect(page.getByText("Ser etter løsninger som er prøvd i trange gater.")).toHaveAttribute("lang", "nb");
  await page.goto("/p/p.148");
  await expect(page.getByText("Looking for a public builder with a tight site")).not.toHaveAttribute("lang", /sv|nb/);
});

test("a browser's own language is met on the first visit, and a search finds Bærum by baerum", async ({ phoneOf }) => {
  for (const [locale, lang] of [
    ["nb-NO", "nb"],
    ["en-GB", "en"],
    ["de-DE", "sv"],
  ] as const) {
    const page = await phoneOf(null, { locale });
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
  }
  const page = await phoneOf("startup");
  await page.goto("/search");
  await page.getByRole("searchbox").fill("baerum");
  await page.getByRole("searchbox").press("Enter");
  await expect(page.getByRole("link", { name: /Bærum/ }).first()).toBeVisible();
});

/** Apart by less than this two words read as one, CSS px. */
const AIR = 8;

test("in every language the conference's name is whole on a laptop's desk, and a small phone's places stand apart", async ({
  phoneOf,
  baseURL,
}) => {
  const page = await phoneOf("organiser", { viewport: { width: 1280, height: 800 }, isMobile: false });
  for (const language of ["sv", "nb", "en"] as const) {
    await page.context().addCookies([{ name: "lang", value: language, url: baseURL as string }]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto("/organiser/floor");
    const cut = await page
      .locator(".desk > header > b")
      .evaluate((name) => [name.scrollWidth > name.clientWidth, name.scrollHeight > name.clientHeight + 2]);
    expect(cut, language).toEqual([false, false]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto("/programme");
    const words = await page.locator(".tabs a:visible").evaluateAll((places) =>
      places.map((place) => {
        const word = document.createRange();
        word.selectNode([...place.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE) as Node);
        return { left: word.getBoundingClientRect().left, right: word.getBoundingClientRect().right };
      }),
    );
    expect(words, language).toHaveLength(5);
    const gaps = words.slice(1).map(({ left }, at) => left - (words[at]?.right ?? 0));
    expect(Math.min(...gaps), language).toBeGreaterThanOrEqual(AIR);
  }
});
