import { networkInterfaces } from "node:os";

/**
 * The exact origins the app answers under. Outside demo mode there is one: PUBLIC_ORIGIN. In demo mode every address of
 * this machine is one too, so that a phone on the same network can open it.
 */
export function allowedOrigins(options: { publicOrigin: string | null; demo: boolean; port: number }): Set<string> {
  const origins = new Set<string>();
  if (options.publicOrigin) origins.add(options.publicOrigin);
  if (options.demo) for (const host of localHosts()) origins.add(`http://${host}:${options.port}`);
  return origins;
}

const localHosts = (): string[] => ["localhost", "127.0.0.1", "[::1]", ...networkAddresses()];

/** IPv4 addresses of this machine that a phone could reach. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => one.family === "IPv4" && !one.internal)
    .map((one) => one.address);
}

export const hostsOf = (origins: ReadonlySet<string>): Set<string> =>
  new Set([...origins].map((one) => new URL(one).host));
