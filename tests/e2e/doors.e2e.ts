import { startBuiltApp } from "../helpers/built-app.ts";
import { startRedis } from "../helpers/redis.ts";
import { expect, test } from "../helpers/story.ts";

test("a form without script: refused in words with 4xx, done with 303 to next, never elsewhere, and 413 when too large", async () => {
  await using redis = await startRedis();
  await using app = await startBuiltApp({ redisUrl: redis.url, DEMO: "1", NOW: "2020-11-04T12:55" });
  const entered = await fetch(`${app.origin}/demo/in/startup`, { redirect: "manual" });
  const cookie = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const headers = { cookie, origin: app.origin, "accept-language": "sv", accept: "text/html" };
  const post = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams(fields);
    const answer = await fetch(`${app.origin}${path}`, { method: "POST", redirect: "manual", headers, body });
    return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
  };
  const star = (command: string, more: Record<string, string> = {}) =>
    post("/programme/se.20", { intent: "session:star", command, session: "se.20", on: "true", ...more });

  expect(await star("forms.1", { next: "/programme?day=2" })).toMatchObject({ status: 303, to: "/programme?day=2" });
  for (const [index, next] of ["https://evil.example/", "//evil.example", "/\\evil.example", ""].entries())
    expect(await star(`forms.elsewhere.${index}`, { next }), next).toMatchObject({
      status: 303,
      to: "/programme/se.20",
    });

  for (const [fields, status] of [
    [{ intent: "session:star", command: "forms.1", session: "se.20", on: "false" }, 409],
    [{ intent: "session:star", command: "forms.2", session: "se.20", on: "maybe" }, 400],
    [{ intent: "announcement:make", command: "forms.3", text: "Hej" }, 400],
  ] as const) {
    const refused = await post("/programme/se.20", fields);
    expect([refused.status, refused.to], JSON.stringify(fields)).toEqual([status, null]);
    expect(refused.text).toMatch(/<html[^>]* lang="sv"/);
    expect(refused.text).toMatch(/role="alert"/);
    expect(refused.text).toContain('value="se.20"');
  }

  const large = await post("/programme/se.20", {
    intent: "session:star",
    command: "forms.4",
    text: "x".repeat(66_000),
  });
  expect(large.status).toBe(413);
  expect(large.text).toMatch(/<html lang="sv">[\s\S]*<p>[^<]{10,}<\/p>/);
});
