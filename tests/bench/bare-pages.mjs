// The floor for pages: the schedule's own compressed bytes from a bare server at /bytes, and at /remix a bare Remix
// handler that renders the same HTML elements from the same rows, without sessions, store, words or policy. COOKIE says
// for whom the page is that is rendered there.
import { createServer } from "node:http";
import { brotliCompressSync } from "node:zlib";
import { createRequestHandler } from "@remix-run/node";
import { decode } from "turbo-stream";
import { bareBuild } from "./bare-remix.mjs";

const { PAGE, COOKIE } = process.env;
const plain = { "accept-encoding": "identity" };
const signedIn = { ...plain, cookie: COOKIE };
const bytes = brotliCompressSync(Buffer.from(await (await fetch(PAGE, { headers: plain })).arrayBuffer()));
const html = await (await fetch(PAGE, { headers: signedIn })).text();
const { value } = await decode((await fetch(PAGE.replace("?", ".data?"), { headers: signedIn })).body);
const { data } = value["routes/programme/route"];
// Rows travel as text in ours; a bare loader gives them as the objects they are.
const rows = data.rows.map(({ inside }) => JSON.parse(inside));
const remix = createRequestHandler(bareBuild(html, { ...data, rows, tracks: JSON.parse(data.tracks) }), "production");

const shownBy = (page) =>
  page
    .replace(/[\s\S]*<body[^>]*>|<\/body>[\s\S]*/g, "")
    .replace(/<script[\s\S]*?<\/script>|<link[^>]*>|<!--[\s\S]*?-->|<\/?div>/g, "")
    .replace(/<(\w+)[^>]*>/g, "<$1>");
const bare = await (await remix(new Request("http://bare/remix"), {})).text();
if (shownBy(bare) !== shownBy(html)) throw new Error("The bare page does not show what ours shows");

const server = createServer(async (request, response) => {
  if (request.url === "/bytes") {
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Encoding": "br",
      "Content-Length": bytes.length,
    });
    return response.end(bytes);
  }
  const answer = await remix(new Request("http://bare/remix"), {});
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  for await (const part of answer.body) response.write(part);
  response.end();
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`port ${server.address().port}\n`));
process.on("SIGTERM", () => process.exit(0));
