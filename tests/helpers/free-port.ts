import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** A port nobody listens on at this moment. Outside demo mode the app does not tell which one it chose. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
