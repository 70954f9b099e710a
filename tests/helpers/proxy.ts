import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A Unix socket in front of a store, to take the network away: `mute()` lets commands through and keeps the replies,
 * `muteAt()` does so right after the `count`th command that fits and settles then, however the machine shares its time;
 * `cut()` drops every connection, `heal()` relays again.
 */
export async function startProxy(storeUrl: string) {
  const dir = mkdtempSync(join(tmpdir(), "samspar-proxy-"));
  const path = join(dir, "proxy.sock");
  const links = new Set<Socket>();
  let muted = false;
  let commandSent = (_data: Buffer): void => {};
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
    phone.on("data", (data) => {
      store.write(data);
      commandSent(data);
    });
    store.on("data", (data) => muted || phone.write(data));
  });
  server.listen(path);
  await once(server, "listening");
  return {
    url: `unix://${path}`,
    mute: () => {
      muted = true;
    },
    muteAt: (fits: RegExp, count: number): Promise<void> =>
      new Promise((resolve) => {
        let left = count;
        commandSent = (data) => {
          if (left <= 0 || !fits.test(data.toString("latin1"))) return;
          left -= 1;
          if (left > 0) return;
          muted = true;
          resolve();
        };
      }),
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
