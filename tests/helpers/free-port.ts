import { once } from "node:events";
import { createServer } from "node:net";

/** Ports below those that Linux and macOS hand out by themselves: no connection of anyone's takes such a one by chance. */
const [FIRST, COUNT] = [20_000, 10_000];
let asked = 0;

/** A port nobody listens on at this moment. Outside demo mode the app does not tell which one it chose. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + ((process.pid + 101 * ++asked) % COUNT);
    const probe = createServer();
    const opened = once(probe, "listening").then(
      () => true,
      () => false,
    );
    probe.listen(port, "127.0.0.1");
    if (!(await opened)) continue;
    probe.close();
    await once(probe, "close");
    return port;
  }
}
