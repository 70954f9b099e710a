import type { ChallengeId, OrgId, SessionId } from "../id.ts";

/**
 * Why two people should meet. Each is traceable to fields of their profiles, organisations or a challenge;
 * i18n words it for the one who reads. `mine` tells which side the field is on, seen from the reader.
 */
export type Reason =
  | {
      code: "need-fit";
      needTypes: string[];
      challenge: ChallengeId;
      requirement: string | null;
      mine: "offer" | "need";
    }
  | { code: "theme"; themes: string[] }
  | { code: "stage"; stage: string; trl: number | null; mine: boolean }
  | { code: "route"; route: string }
  | { code: "region"; region: string; near: boolean }
  | { code: "language"; languages: string[]; nearly: boolean }
  | { code: "new-contact"; org: OrgId }
  | { code: "support"; offers: string[]; mine: boolean }
  | { code: "broker"; org: OrgId }
  | { code: "looking-for"; what: string[]; mine: boolean }
  | { code: "peer"; needTypes: string[] }
  | { code: "same-session"; session: SessionId }
  | { code: "first-meeting-today"; mine: boolean };

/** A person worth meeting, seen from one side. `score` 0–100 orders lists and is never shown to the other. */
export type Suggestion = {
  person: string;
  score: number;
  challenge: ChallengeId | null;
  /** A broker who could be third party, or null. */
  broker: string | null;
  reasons: Reason[];
};
