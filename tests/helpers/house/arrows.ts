import type { Import } from "./imports.ts";

/** A room's name and how its files are told from others. The first that fits is the room. */
const ROOMS = [
  ["app/load-context.d.ts", /^app\/load-context\.d\.ts$/],
  ["app/domain", /^app\/domain\//],
  ["app/contract", /^app\/contract\//],
  ["app/i18n", /^app\/i18n\//],
  ["app/components", /^app\/components\//],
  ["app/realtime", /^app\/realtime\//],
  ["app/features", /^app\/features\//],
  ["app/routes", /^app\/routes\//],
  ["app/styles", /^app\/styles\//],
  ["app", /^app\/[^/]+$/],
  ["server/main.ts", /^server\/main\.ts$/],
  ["server/compose", /^server\/compose(\.ts$|\/)/],
  ["server root", /^server\/[^/]+$/],
  ["server/actions", /^server\/actions\//],
  ["server/views", /^server\/views\//],
  ["server/redis", /^server\/redis\//],
  ["server/realtime", /^server\/realtime\//],
  ["server/http", /^server\/http\//],
  ["server/workers", /^server\/workers\//],
  ["server/planning-formats", /^server\/planning-formats\//],
  ["server/cli", /^server\/cli\//],
  ["seed", /^seed\//],
  ["tests", /^tests\//],
] as const;

export type Room = (typeof ROOMS)[number][0];

export const roomOf = (path: string): Room | null => ROOMS.find(([, fits]) => fits.test(path))?.[0] ?? null;

const APP: Room[] = ["app/i18n", "app/components", "app/realtime", "app/features", "app/routes"];
/** The app's rooms up to one, in the order of the house, with what all of them may use. */
const leftOf = (room: Room): Room[] => ["app/domain", "app/contract", "app/styles", ...APP.slice(0, APP.indexOf(room))];

const CORE: Room[] = ["app/domain", "app/contract"];
const EDGE: Room[] = [...CORE, "server/actions", "server/views"];

/** Which rooms a room may use beside itself; `types` it may use for types alone. `null`: all of them. */
const MAY: Record<Room, { use: Room[]; types?: Room[] } | null> = {
  "app/domain": { use: [] },
  "app/contract": { use: ["app/domain"] },
  "app/i18n": { use: leftOf("app/i18n") },
  "app/components": { use: leftOf("app/components") },
  "app/realtime": { use: leftOf("app/realtime") },
  // Of the root its loader's type, by which a hook reads what every page was given.
  "app/features": { use: leftOf("app/features"), types: ["app"] },
  "app/routes": { use: leftOf("app/routes"), types: ["app"] },
  "app/styles": { use: [] },
  app: { use: [...CORE, ...APP, "app/styles"] },
  "app/load-context.d.ts": { use: CORE, types: ["server/actions", "server/views", "server/http", "server root"] },
  "server/actions": { use: CORE },
  "server/views": { use: [...CORE, "server/actions"] },
  "server/redis": { use: EDGE, types: ["server root"] },
  "server/realtime": { use: EDGE, types: ["server root"] },
  "server/http": { use: EDGE, types: ["server root"] },
  "server/workers": { use: EDGE, types: ["server root"] },
  "server/planning-formats": { use: CORE },
  "server root": { use: CORE, types: ["server/actions"] },
  "server/main.ts": { use: [...CORE, "server root", "server/compose"] },
  "server/compose": null,
  "server/cli": null,
  seed: null,
  tests: null,
};

/** Views know actions by their ports and the viewer alone: what a screen shows does not depend on a verb. */
const PORTS = /^server\/actions\/([a-z-]+-)?(ports|viewer)\.ts$/;

/** Whether an arrow between two of our files is one the house draws. */
export function arrowProblem(path: string, { target, typeOnly, written }: Import): string | null {
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === null || to === null) return `imports ${written}, which lies in no room of the house`;
  if (!/\.[a-z]+$/.test(target)) return `imports ${written} without its extension`;
  const may = MAY[from];
  if (may === null || (from === to && from !== "server root")) return null;
  if (from === "server root" && to === "server root")
    return typeOnly ? null : `imports ${written}; root files stand alone`;
  if (from === "server/views" && to === "server/actions" && !PORTS.test(target)) {
    return `imports ${written}; views know actions by ports and viewer alone`;
  }
  if (may.use.includes(to)) return null;
  if (may.types?.includes(to))
    return typeOnly ? null : `imports values from ${written}; only types may come from there`;
  return `imports ${written}; ${from} may not use ${to}`;
}
