import { expect, test } from "../helpers/story.ts";

const TITLES = { sv: "Sidan finns inte", nb: "Siden finnes ikke", en: "This page does not exist" } as const;

for (const [language, title] of Object.entries(TITLES))
  test(`a wrong address is answered in the reader's language and stands when scripts have run: ${language}`, async ({
    phoneOf,
    baseURL,
  }) => {
    const phone = await phoneOf(null);
    await phone.context().addCookies([{ name: "lang", value: language, url: baseURL as string }]);
    const faults: string[] = [];
    phone.on("pageerror", (error) => faults.push(error.message));
    const answer = await phone.goto("/no-such-page", { waitUntil: "networkidle" });
    expect(answer?.status()).toBe(404);
    await expect(phone.getByRole("heading", { name: title })).toBeVisible();
    expect(await phone.locator("html").getAttribute("lang")).toBe(language);
    expect(faults).toEqual([]);
  });
