import type { HalfId, OrgId, PersonId, SessionId } from "./id.ts";
import type { Span } from "./instant.ts";
import type { Language, Localised } from "./language.ts";
import type { Revised } from "./profile/fields.ts";

/** Who a person is for the conference: the role in the attendee plan, e.g. "role.startup". */
export type RoleId = string;

/** The three sides that meet, and everyone else. Drawn as ● ▲ ■ ◆. */
export type Side = "incubator" | "startup" | "municipality" | "other";

export type Person = {
  id: PersonId;
  name: string;
  email: string;
  role: RoleId;
  side: Side;
  org: OrgId;
  half: HalfId | null;
  languages: Language[];
  /** Language of the screens; null until chosen. */
  language: Language | null;
  organiser: boolean;
  /** Ids of the taxonomy: what this person looks for and brings. */
  needs: string[];
  offers: string[];
  /** Free text, shown to others only where `visible.about` says so. */
  about: Localised;
  /** Times the person has closed for meetings. */
  unavailable: Span[];
  /** Whether suggestions and meet-now may name this person at all. */
  open: boolean;
  visible: { about: boolean; contact: boolean };
  version: number;
  /** When which part of the profile last changed; absent until it first does. */
  revised?: Revised;
};

/** What a person has chosen in the programme. Own passes come from the half unless released. */
export type Choices = { starred: SessionId[]; released: SessionId[] };
