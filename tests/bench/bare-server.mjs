// The floor: bare socket.io that does one booking script and tells the other phone. Who a phone is stands in its address.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Redis } from "ioredis";
import { Server } from "socket.io";

const redis = new Redis(process.env.REDIS_PATH);
const script = readFileSync(new URL("./bare-book.lua", import.meta.url), "utf8");
const sha = await redis.script("LOAD", script);
let count = 0;
const book = (a, b) => {
  const number = count++;
  const tag = `{bare.${Math.floor(number / 2000)}}`;
  const slot = number % 96;
  const keys = [`${tag}c:${a}`, `${tag}c:${b}`, `${tag}t:${slot}`, `${tag}b`, `${tag}o`];
  return redis.evalsha(sha, 5, ...keys, slot, `b${number}`, 40, a, b);
};
const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
io.on("connection", (socket) => {
  const me = socket.request.headers["x-person"];
  socket.join(`p:${me}`);
  socket.on("book", async (wish, ack) => {
    const result = await book(me, wish.to);
    io.to(`p:${wish.to}`).emit("booked", { ...wish, result });
    ack?.(result);
  });
  socket.on("tell-all", (what) => io.emit("told", what));
});
http.listen(0, "127.0.0.1", () => process.stdout.write(`port ${http.address().port}\n`));
process.on("SIGTERM", () => process.exit(0));
