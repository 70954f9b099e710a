import type { PersonId } from "../../app/domain/id.ts";
import { type Refusal, refuse } from "../../app/domain/refusal.ts";

/** Who is asking, proved by the session of the cookie. Minted by server/http and server/realtime alone. */
export type Viewer = { person: PersonId; organiser: boolean };

/** The seed and the loops of the server act as this one; no session can ever hold it. */
export const SYSTEM = { person: "system" as PersonId, organiser: true } satisfies Viewer;

/** Refuses everyone but organisers. */
export const organisersOnly = (viewer: Viewer): { ok: false; refusal: Refusal } | null =>
  viewer.organiser ? null : refuse({ code: "forbidden" });
