import { type Room, roomOf } from "./arrows.ts";
import type { Import } from "./imports.ts";

/** Packages of the outside world: the app reaches it through its context, actions and views through their ports. */
const OUTSIDE = ["ioredis", "redis", "socket.io", "nodemailer", "pino", "luxon", "sirv", "rate-limiter-flexible"];

const APP_ROOMS: Room[] = ["app", "app/i18n", "app/components", "app/realtime", "app/features", "app/routes"];

/** Whether a room may use a package (or a part of Node). */
export function packageProblem(path: string, { target }: Import): string | null {
  const room = roomOf(path);
  if (room === "app/domain") return `imports ${target}; the domain uses no package`;
  if (room === "app/contract" && target !== "zod") return `imports ${target}; the contract uses zod alone`;
  if (room !== null && APP_ROOMS.includes(room) && [...OUTSIDE, "zod"].includes(target)) {
    return `imports ${target}, which the app may not`;
  }
  if ((room === "server/actions" || room === "server/views") && OUTSIDE.includes(target)) {
    return `imports ${target}; the outside comes through ports`;
  }
  return null;
}
