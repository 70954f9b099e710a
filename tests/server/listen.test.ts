import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { listening } from "../../server/compose/listen.ts";

const words = (port: number, host: string) =>
  listening(createServer(), { port, host }).catch((error: Error) => `${error.name}: ${error.message}`);

test("a port that is taken is told in words, with what to type", async () => {
  const first = createServer();
  await listening(first, { port: 0, host: "127.0.0.1" });
  const { port } = first.address() as AddressInfo;
  expect(await words(port, "127.0.0.1")).toBe(
    `StartRefused: PORT ${port} is taken by another program. Stop that, or give another: PORT=${port + 1} npm start`,
  );
  first.close();
});

test("a host that is not of this machine is told in words", async () => {
  expect(await words(0, "203.0.113.7")).toBe("StartRefused: HOST 203.0.113.7 is no address of this machine.");
});
