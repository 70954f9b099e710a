import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { organisations } from "../../seed/sir/organisations.ts";
import { people } from "../../seed/sir/people.ts";

/** A demo persona's key, or an attendee's id ("p.120"), who signs in by the code sent to their address. */
export type Who = string;

type Doors = {
  /** A signed-in phone (or whatever the project is) of its own, on no page yet. */
  phoneOf: (who: Who | null, options?: BrowserContextOptions) => Promise<Page>;
};

export const DESK: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  isMobile: false,
  hasTouch: false,
  deviceScaleFactor: 1,
};

/** Stories share one app and one store: each takes sessions, times and people of its own. */
export const test = base.extend<Doors>({
  phoneOf: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (who, options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      if (who !== null) await signIn(context, who);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});
export { expect };

/** Gives the context a session: a persona by its link, anyone else by the code in the demo's mailbox. */
export async function signIn({ request }: BrowserContext, who: Who): Promise<void> {
  if (!who.startsWith("p.")) {
    const answer = await request.get(`/demo/in/${who}`, { maxRedirects: 0 });
    expect(answer.status(), who).toBe(303);
    return;
  }
  const email = emailOf(who);
  const home = new URL((await request.get("/sign-in")).url());
  const post = (form: Record<string, string>) =>
    request.post("/sign-in", { form, headers: { origin: home.origin }, maxRedirects: 0 });
  expect((await post({ step: "email", email, next: "/" })).status()).toBe(302);
  const confirmed = await post({
    step: "code",
    code: codeIn(await (await request.get("/demo/mailbox")).text(), email),
  });
  expect(confirmed.status(), who).toBe(302);
}

/** The newest code sent to `email`, read off the mailbox page. */
export function codeIn(mailbox: string, email: string): string {
  const [, code] = mailbox.slice(mailbox.indexOf(`${email}`)).match(/\b(\d{6})\b/) ?? [];
  if (!code) throw new Error(`No code was sent to ${email}`);
  return code;
}

const person = (id: string) => {
  const found = people.find((one) => one.id === id);
  if (!found) throw new RangeError(`There is no attendee ${id}`);
  return found;
};
export const emailOf = (id: string): string => person(id).email;
export const nameOf = (id: string): string => person(id).name;
export const orgOf = (id: string): string => organisations.find((org) => org.id === person(id).org)?.name ?? "";

/** Opens folded parts of a page by their names, as a finger does. */
export async function unfold(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.locator("summary", { hasText: name }).click();
}

/** The Cookie header of the page's session, for doors that are not pages. */
export const cookieOf = async (page: Page): Promise<string> =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

/** Goes there and waits until the page's script runs and its line to the log stands: from then on nothing is missed. */
export async function live(page: Page, path: string): Promise<void> {
  // A socket that is given up for another is not the line.
  const resumed = page.waitForEvent("websocket", (socket) =>
    socket
      .waitForEvent("framereceived", ({ payload }) => String(payload).includes('"head"'))
      .then(
        () => true,
        () => false,
      ),
  );
  await page.goto(path);
  await resumed;
}

const posted = (page: Page) =>
  page.waitForResponse((answer) => answer.request().method() === "POST" && !answer.url().includes("/socket.io/"));

/**
 * Taps what sends a command, and waits for the answer: the page shows the wish at once, while the command is on its way,
 * so that what is seen proves nothing of what the next page will say.
 */
export async function tapped(button: Locator): Promise<void> {
  const answer = posted(button.page());
  await button.click();
  expect((await answer).status()).toBeLessThan(400);
}

/** Presses on a page without script, and demands that the post went on to a page which a reload only reads again. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const answer = posted(page);
  const landed = page.waitForEvent("framenavigated");
  await page.getByRole("button", { name }).first().click();
  expect((await answer).status(), `${name}`).toBe(303);
  await landed;
  // Asked for before the new page is whole, a reload may find no page to reload.
  await page.waitForLoadState();
  const again = page.waitForRequest((request) => request.isNavigationRequest());
  await page.reload();
  expect((await again).method(), `${name}`).toBe("GET");
}
