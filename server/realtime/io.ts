import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server } from "socket.io";
import type { PersonId } from "../../app/domain/id.ts";
import type { Viewer } from "../actions/viewer.ts";
import { type IntentParts, intentHandlers } from "./handlers/intents.ts";
import { type Resume, resumeHandler } from "./handlers/resume.ts";
import { createDoor, type OnBroken, type Phone, type PhoneData } from "./on.ts";
import { ORGANISERS, roomOf } from "./rooms.ts";

const RECHECK_MS = 5_000;

export type RealtimeParts = {
  prove: (cookies: string | undefined) => Promise<{ viewer: Viewer; session: string } | null>;
  living: (sessions: readonly string[]) => Promise<Set<string>>;
  /** Everyone, with the role they have now. */
  people: () => Promise<ReadonlyMap<PersonId, Pick<Viewer, "organiser">>>;
  resume: Resume;
  /** As `pace`, for what a phone may ask for without a command. */
  askingPace: (who: string) => number;
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
  const intents = intentHandlers({ ...parts, stillSignedIn: (phone) => recheck(phone, parts) });
  const listen = createDoor(new Map([...intents, resumeHandler(parts.resume, parts.askingPace)]), parts.onBroken);
  io.on("connection", (socket) => {
    const phone = socket as unknown as Phone;
    const { viewer } = phone.data;
    if (viewer) void phone.join(viewer.organiser ? [roomOf(viewer.person), ORGANISERS] : roomOf(viewer.person));
    listen(phone);
    forgetHandshake(phone);
  });
  const sweep = setInterval(
    () => void recheckAll(io, parts).catch((error) => parts.onBroken("sweep", error)),
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

type Proof = Pick<RealtimeParts, "living" | "people">;

function recheck(phone: Phone, proof: Proof): boolean | Promise<boolean> {
  const { session, checked }: PhoneData = phone.data;
  if (!session) return false;
  return Date.now() - checked < RECHECK_MS || askAgain(phone, session, proof);
}

async function askAgain(phone: Phone, session: string, { living, people }: Proof): Promise<boolean> {
  const [alive, known] = await Promise.all([living([session]), people()]);
  return settle(phone, alive, known);
}

/** A session that ended or a role that was lost elsewhere counts within five seconds. Two reads for all phones here. */
async function recheckAll(io: Server, { living, people }: Proof): Promise<void> {
  const phones = [...io.sockets.sockets.values()].filter((one) => one.data.session) as unknown as Phone[];
  const [alive, known] = await Promise.all([living(phones.map(({ data }) => data.session as string)), people()]);
  for (const phone of phones) settle(phone, alive, known);
}

/** Takes what was found for what the phone is: its role and rooms, or its end. */
function settle(phone: Phone, alive: ReadonlySet<string>, known: Awaited<ReturnType<Proof["people"]>>): boolean {
  const { viewer, session }: PhoneData = phone.data;
  const person = viewer && known.get(viewer.person);
  if (!viewer || !person || session === null || !alive.has(session)) {
    phone.disconnect(true);
    return false;
  }
  phone.data.checked = Date.now();
  if (person.organiser === viewer.organiser) return true;
  phone.data.viewer = { person: viewer.person, organiser: person.organiser };
  void (person.organiser ? phone.join(ORGANISERS) : phone.leave(ORGANISERS));
  return true;
}
