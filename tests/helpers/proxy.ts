import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A Unix socket in front of a store, to take the network away: `mute()` lets commands through and keeps the replies,
 * `cut()` drops every connection, `heal()` relays again.
 */
export async function startProxy(storeUrl: string) {
  const dir = mkdtempSync(join(tmpdir(), "samspar-proxy-"));
  const path = join(dir, "proxy.sock");
  const links = new Set<Socket>();
  let muted = false;
  const server = createServer((phone) => {
    const store = connect(decodeURIComponent(storeUrl.slice("unix://".length)));
    for (const [socket, other] of [
      [phone, store],
      [store, phone],
    ] as const) {
      links.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        links.delete(socket);
        other.destroy();
      });
    }
    phone.on("data", (data) => store.write(data));
    store.on("data", (data) => muted || phone.write(data));
  });
  server.listen(path);
  await once(server, "listening");
  return {
    url: `unix://${path}`,
    mute: () => {
      muted = true;
    },
    heal: () => {
      muted = false;
    },
    cut: () => {
      for (const socket of links) socket.destroy();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of links) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
