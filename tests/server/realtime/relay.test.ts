import { expect, test } from "vitest";
import type { SessionId } from "../../../app/domain/id.ts";
import { compareSeq } from "../../../app/domain/seq.ts";
import { commandIdOf, startApp } from "../../helpers/app.ts";
import { startRedis } from "../../helpers/redis.ts";

const SESSION = "se.26" as SessionId;

test("a desk hears everyone's facts in the order of the log, each once, and a phone hears its own and what is for all", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const [desk, mine, other, visitor] = await Promise.all([
    app.phone(await app.signIn("organiser")),
    app.phone(await app.signIn("startup")),
    app.phone(await app.signIn("municipality")),
    app.phone(null),
  ]);
  const star = (phone: typeof mine, on: boolean) =>
    phone.send("session:star", { command: commandIdOf(), session: SESSION, on });
  const replies = [];
  for (let round = 0; round < 10; round += 1)
    replies.push(...(await Promise.all([desk, mine, other].map((phone) => star(phone, round % 2 === 0)))));
  const said = await desk.send("announcement:make", { command: commandIdOf(), text: "Kaffe", urgent: false });
  expect([...replies, said].filter(({ ok }) => !ok)).toEqual([]);

  const phones = [desk, mine, other, visitor];
  await Promise.all(phones.map((phone) => phone.hears(({ type }) => type === "announcement:made")));
  const caused = phones.map(({ heard }) =>
    heard.filter(({ type }) => /^(session:starred|announcement:made)$/.test(type)),
  );
  expect(caused.map((entries) => entries.length)).toEqual([31, 11, 11, 1]);
  for (const { heard } of phones)
    expect(heard.map(({ seq }) => seq)).toEqual([...new Set(heard.map(({ seq }) => seq))].sort(compareSeq));
});
