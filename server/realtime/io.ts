import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server } from "socket.io";
import type { Viewer } from "../actions/viewer.ts";
import { type IntentParts, listenForIntents } from "./handlers/intents.ts";
import { listenForResume, type Resume } from "./handlers/resume.ts";
import type { Phone, PhoneData } from "./on.ts";
import { EVERYONE, ORGANISERS, roomOf, sessionRoom } from "./rooms.ts";

const RECHECK_MS = 5_000;

export type RealtimeParts = {
  prove: (cookies: string | undefined) => Promise<{ viewer: Viewer; session: string } | null>;
  living: (sessions: readonly string[]) => Promise<Set<string>>;
  resume: Resume;
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
      Object.assign(socket.data, {
        viewer: proved?.viewer ?? null,
        session: proved?.session ?? null,
        checked: Date.now(),
      });
      next();
    } catch (error) {
      parts.onBroken("handshake", error);
      next(new Error("try-again"));
    }
  });
  io.on("connection", (socket) => {
    const phone = socket as unknown as Phone;
    const { viewer, session } = phone.data;
    const rooms = [EVERYONE];
    if (viewer) rooms.push(roomOf(viewer.person));
    if (viewer?.organiser) rooms.push(ORGANISERS);
    if (session) rooms.push(sessionRoom(session));
    void phone.join(rooms);
    listenForIntents(phone, { ...parts, stillSignedIn: (one) => recheck(one, parts.living) });
    listenForResume(phone, parts.resume, parts.onBroken);
  });
  const sweep = setInterval(
    () => void dropEnded(io, parts.living).catch((error) => parts.onBroken("sweep", error)),
    RECHECK_MS,
  );
  return {
    io,
    connected: () => io.engine.clientsCount,
    /** Ends the sockets of one session at once. */
    drop: (session: string) => io.in(sessionRoom(session)).disconnectSockets(true),
    async close() {
      clearInterval(sweep);
      await io.close();
    },
  };
}

async function recheck(phone: Phone, living: RealtimeParts["living"]): Promise<boolean> {
  const data: PhoneData = phone.data;
  if (!data.session) return false;
  if (Date.now() - data.checked < RECHECK_MS) return true;
  const alive = (await living([data.session])).has(data.session);
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
