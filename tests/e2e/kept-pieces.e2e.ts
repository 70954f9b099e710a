import { expect, tapped, test } from "../helpers/story.ts";

/** What differs between two renderings of one page: ids of commands, the nonce, the clock, the place in the log. */
const masked = (html: string) =>
  html
    .replace(/(?<=name="command" value=")[a-z2-7]{26}/g, "id")
    .replace(/nonce="[^"]*"/g, "")
    .replace(/"now",\d+/, "")
    .replace(/"cursor","[\d-]+/, "");

for (const lang of ["sv", "nb", "en"])
  test(`in ${lang}, a page made of kept pieces is the page rendered anew, and the phone finds what it renders itself`, async ({
    phoneOf,
  }) => {
    const page = await phoneOf("p.260");
    // React tells of a mismatch as an error of the page; the socket, cut off by the next visit, tells of itself too.
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on(
      "console",
      (line) => line.type() === "error" && /React|hydrat/i.test(line.text()) && wrong.push(line.text()),
    );
    await page.context().addCookies([{ name: "lang", value: lang, url: test.info().project.use.baseURL as string }]);
    const address = "/programme?day=0";
    const html = async () => masked((await (await page.goto(address))?.text()) ?? "");
    // Told by its command: this address has never been asked for in this language with these stars.
    const anew = await html();
    expect(anew).toContain('name="command" value="id"');
    expect(anew).not.toContain("data-piece");
    const star = page.locator("form:has([name=intent][value='session:star']) button").last();
    const label = (await star.getAttribute("aria-label")) ?? "";

    expect(await html()).toBe(anew);
    await tapped(star);
    await expect(star).not.toHaveAttribute("aria-label", label);
    expect(await html()).not.toBe(anew);
    await tapped(star);
    await expect(star).toHaveAttribute("aria-label", label);
    expect(await html()).toBe(anew);
    expect(wrong).toEqual([]);
  });
