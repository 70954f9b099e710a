import { connect } from "node:net";
import { expect, test } from "vitest";
import { startApp } from "../../helpers/app.ts";
import { PATIENCE_MS, startRedis } from "../../helpers/redis.ts";

/** Writes lines of HTTP as they stand and gives the status, headers and body of the answer, or null when none comes. */
const wire = (origin: string, lines: readonly string[], body = ""): Promise<{ status: number; text: string } | null> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(origin);
    const socket = connect(Number(port), hostname);
    let text = "";
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on("data", (piece) => (text += piece));
    socket.on("error", reject);
    socket.on("close", () => resolve(text ? { status: Number(text.slice(9, 12)), text } : null));
    socket.write(`${[...lines, `Host: ${host}`, "Connection: close"].join("\r\n")}\r\n\r\n${body}`);
  });

test("targets that name another host, or none, are refused in words of the reader and never break anything", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  for (const target of [
    "//",
    "///",
    "//evil.example/programme",
    "http://evil.example/programme",
    "/?_data=root",
    "/p/%E0%A4",
    "/a%00",
  ]) {
    const answer = await wire(app.origin, [`GET ${target} HTTP/1.1`, "Accept-Language: nb"]);
    expect(answer?.status, target).toBe(400);
    expect(answer?.text).toContain('<html lang="nb">');
  }
  const whole = await wire(app.origin, [`GET ${app.origin}/healthz HTTP/1.1`]);
  expect(whole?.status).toBe(200);
});

test("every method but the three that pages use is refused, and says which those are", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  for (const method of ["OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND"]) {
    const answer = await wire(app.origin, [`${method} /me HTTP/1.1`, `Origin: ${app.origin}`, "Content-Length: 0"]);
    expect(answer?.status, method).toBe(405);
    expect(answer?.text).toContain("Allow: GET, HEAD, POST");
  }
});

test("a post whose body is no form is refused, however it is broken", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const post = (type: string[], body: string) =>
    wire(app.origin, ["POST /me HTTP/1.1", `Origin: ${app.origin}`, ...type, `Content-Length: ${body.length}`], body);
  const statusOf = async (type: string[], body: string) => (await post(type, body))?.status;
  expect(await statusOf([], "")).toBe(400);
  expect(await statusOf(["Content-Type: application/json"], "{}")).toBe(400);
  expect(await statusOf(["Content-Type: multipart/form-data"], "x")).toBe(400);
  expect(await statusOf(["Content-Type: multipart/form-data; boundary=x"], "--x\r\nbroken")).toBe(400);
  // Past the door there are no pages in this test.
  expect(await statusOf(["Content-Type: application/x-www-form-urlencoded"], "%%%=%&==&\u0001")).toBe(404);
});

test("a persona nobody knows is a page nobody knows", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const answer = await fetch(`${app.origin}/demo/in/nobody`, { redirect: "manual" });
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([404, null]);
  // Given on to Remix, which answers with the page for that.
  expect(answer.headers.get("content-security-policy")).toContain("nonce-");
});
