// The floor for pages: the schedule's own compressed bytes from a bare server at /bytes, and at /remix a bare Remix
// handler that renders the same HTML elements from the same data, without sessions, store, words or policy.
import { createServer } from "node:http";
import { createRequestHandler } from "@remix-run/node";
import { bareBuild } from "./bare-remix.mjs";

const br = Buffer.from(
  await (await fetch(process.env.PAGE, { headers: { "accept-encoding": "identity" } })).arrayBuffer(),
);
const html = br.toString();
const { brotliCompressSync } = await import("node:zlib");
const bytes = brotliCompressSync(br);
const remix = createRequestHandler(bareBuild(html), "production");

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
