import { expect, test } from "vitest";
import { handOff } from "../../app/hand-off.server.ts";

test("the data of a page comes back whole, whatever people wrote, and none of it ends its script", async () => {
  const words = [
    "</script><!--",
    "`$",
    "{1}`",
    '\\"\\u003c\\\\',
    "\u2028\u2029\r\n\t\0",
    "å – \ud83d\ude00 \ud800",
    "String.raw`",
  ];
  const lines = [...words, JSON.stringify({ inside: `"<\`$${words}` })].map((word) => JSON.stringify([word]));
  const script = await handOff(new Response(`${lines.join("\n")}\n`).body as ReadableStream<Uint8Array>, "n0nce");
  const body = /^<script nonce="n0nce">([\s\S]*)<\/script>$/.exec(script)?.[1] ?? "";
  expect(body).not.toMatch(/[<>&]/);

  const pieces: string[] = [];
  const streamController = { enqueue: (piece: string) => pieces.push(piece), close: () => pieces.push("closed") };
  new Function("window", body)({ __remixContext: { streamController } });
  const read = pieces[0]
    ?.trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect([read, pieces[1], pieces[0]?.endsWith("\n")]).toEqual([lines.map((line) => JSON.parse(line)), "closed", true]);
});
