import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server } from "socket.io";
import type { Viewer } from "../actions/viewer.ts";
import { type IntentParts, intentHandlers } from "./handlers/intents.ts";
import { type Resume, resumeHandler } from "./handlers/resume.ts";
import { createDoor, type OnBroken, type Phone, type PhoneData } from "./on.ts";
import { ORGANISERS, roomOf } from "./rooms.ts";

const RECHECK_MS = 5_000;

export type RealtimeParts = {
  prove: (cookies: string | undefined) => Promise<{ viewer: Viewer; session: string } | null>;
  living: (sessions: readonly string[]) => Promise<Set<string>>;
  resume: Resume;
  onBroken: OnBroken;
  /** The handshake's Origin must be exactly an own one; `cors` does not guard WebSockets. */
  isOwnOrigin: (origin: string, host: string | undefined) => boolean;
} & Omit<IntentParts, "stillSignedIn">;

/**
 * Sockets beside the pages. WebSocket first, long polling where a network blocks it. A phone that is not signed in hears
 * what everyone may hear and can ask for nothing but that.
 */
export function createRealtime(http: HttpServer, parts: RealtimeParts) {
  const io = new Server(http, {
    serveClient: false,
    transports: ["websocket", "polling"],
    maxHttpBufferSize: 64 * 1024,
    connectTimeout: 10_000,
    perMessageDeflate: false,
    allowRequest: (request: IncomingMessage, decide) => {
      const { origin, host } = request.headers;
      // A page's own polling GET carries no Origin, and over plain http no Sec-Fetch-Site; a WebSocket always has one.
      const site = request.headers["sec-fetch-site"];
      const bare = origin === undefined && !request.headers.upgrade && (site === undefined || site === "same-origin");
      decide(null, bare || (origin !== undefined && parts.isOwnOrigin(origin, host)));
    },
  });
  io.use(async (socket, next) => {
    try {
      const proved = await parts.prove(socket.request.headers.cookie);
      socket.data = { viewer: proved?.viewer ?? null, session: proved?.session ?? null, checked: Date.now() };
      next();
    } catch (error) {
      parts.onBroken("handshake", error);
      next(new Error("try-again"));
    }
  });
  const intents = intentHandlers({ ...parts, stillSignedIn: (phone) => recheck(phone, parts.living) });
  const listen = createDoor(new Map([...intents, resumeHandler(parts.resume)]), parts.onBroken);
  io.on("connection", (socket) => {
    const phone = socket as unknown as Phone;
    const { viewer } = phone.data;
    if (viewer) void phone.join(viewer.organiser ? [roomOf(viewer.person), ORGANISERS] : roomOf(viewer.person));
    listen(phone);
    forgetHandshake(phone);
  });
  const sweep = setInterval(
    () => void dropEnded(io, parts.living).catch((error) => parts.onBroken("sweep", error)),
    RECHECK_MS,
  );
  return {
    io,
    connected: () => io.engine.clientsCount,
    async close() {
      clearInterval(sweep);
      await io.close();
    },
  };
}

/** Lets go of the request a WebSocket began with: several KB a phone, its headers and cookie, that nobody reads again. */
function forgetHandshake(phone: Phone): void {
  if (phone.conn.transport.name !== "websocket") return;
  (phone.conn as { request: unknown }).request = null;
  Object.assign(phone.handshake, { headers: {}, query: {} });
}

function recheck(phone: Phone, living: RealtimeParts["living"]): boolean | Promise<boolean> {
  const { session, checked }: PhoneData = phone.data;
  if (!session) return false;
  return Date.now() - checked < RECHECK_MS || stillLiving(phone, session, living);
}

async function stillLiving(phone: Phone, session: string, living: RealtimeParts["living"]): Promise<boolean> {
  const data: PhoneData = phone.data;
  const alive = (await living([session])).has(session);
  if (alive) data.checked = Date.now();
  else phone.disconnect(true);
  return alive;
}

/** A session that ended elsewhere stops hearing within five seconds. One read for all phones of this process. */
async function dropEnded(io: Server, living: RealtimeParts["living"]): Promise<void> {
  const phones = [...io.sockets.sockets.values()].filter((one) => one.data.session);
  const alive = await living(phones.map((one) => one.data.session as string));
  for (const phone of phones)
    if (alive.has(phone.data.session)) phone.data.checked = Date.now();
    else phone.disconnect(true);
}
