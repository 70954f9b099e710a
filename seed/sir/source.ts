import type { Localised } from "../../app/domain/language.ts";
import type { Access } from "../../app/domain/programme/session.ts";
import challengesFile from "../data/challenges.json" with { type: "json" };
import eventFile from "../data/event.json" with { type: "json" };
import organisationsFile from "../data/organisations.json" with { type: "json" };
import programmeFile from "../data/programme.json" with { type: "json" };

/** The data set as its README describes it, as far as Samspår reads it. All ids are strings, all times local and ISO. */
type Slot = { id: string; startsAt: string; endsAt: string };
export type SourceEvent = {
  id: string;
  name: Localised;
  theme: Localised;
  venue: { name: string; city: string };
  timezone: string;
  languages: string[];
  days: { dayIndex: number; date: string; label: Localised }[];
  rooms: { id: string; name: Localised; capacity: number; kind: string }[];
  attendeePlan: { total: number; byRole: Record<string, number> };
  halves: { seed: number };
  matchmaking: {
    tables: number;
    windows: { id: string; roomId: string; slots: Slot[] }[];
    live: { acceptWithinSeconds: number; walkMinutes: number };
    limits: { maxMeetingsPerPersonPerDay: number; minBreakMinutesBetween: number; maxMeetingsPerChallenge: number };
  };
};
export type SourceOrganisation = {
  id: string;
  name: string;
  type: string;
  group: "innovation_environment" | "public_body" | "other" | "partner" | "startup";
  city?: string;
  region?: string;
  country?: string;
  themes?: string[];
  supportOffers?: string[];
  languages?: string[];
  real: boolean;
};
export type SourceStartup = SourceOrganisation & {
  incubatorId: string | null;
  stage: string;
  trl: number;
  sectors: string[];
  needTypes: string[];
  technologies: string[];
  offer: Localised;
  incumbentAt: string[];
  lookingFor: string[];
  routesOpen: string[];
  contact: string;
};
export type SourceChallenge = {
  id: string;
  ownerOrgId: string;
  coOwnerOrgIds: string[];
  originalLanguage: string;
  acceptedLanguages: string[];
  themes: string[];
  sectors: string[];
  needTypes: string[];
  title: Localised;
  need: Localised;
  functionalRequirements: {
    id: string;
    native: string;
    en: string;
    metric: string;
    baseline: number | string | null;
    target: number | string | null;
    unit: string;
    evidence: string;
  }[];
  hardConstraints: string[];
  deliberatelyNotPrescribed: string[];
  acceptableTrl: [number, number];
  acceptableStages: string[];
  candidateRoutes: string[];
  valueBand: { currency: string; min: number; max: number } | null;
  lifeEvent: string | null;
  sdgs: string[];
  dataOffered: string[];
  status: string;
};
export type SourceProgramme = {
  tracks: { id: string; title: Localised; color: string }[];
  halves: { id: string; label: Localised }[];
  swaps: { id: string; title: Localised; tracks: string[]; halves: string[]; swapSessionId: string }[];
  sessions: {
    id: string;
    startsAt: string;
    endsAt: string;
    roomId: string;
    format: string;
    trackId: string;
    title: Localised;
    abstract: Localised;
    speakerIds: string[];
    access: Access;
    halfIds?: string[];
    swapPairId?: string;
    passNo?: number;
    /** Told on the needs stage; judged in the contest. */
    challengePitches?: string[];
    challengeIds?: string[];
    capacity?: number;
  }[];
  speakers: {
    id: string;
    displayName: string;
    title: string | null;
    orgId: string | null;
    role: string;
    real: boolean;
  }[];
};

// The compiler reads each file as one large literal type; these are the types the README of the data promises.
export const event = eventFile as unknown as SourceEvent;
export const programme = programmeFile as unknown as SourceProgramme;
export const organisations = organisationsFile.organisations as unknown as SourceOrganisation[];
export const startups = organisationsFile.startups as unknown as SourceStartup[];
export const challenges = challengesFile.challenges as unknown as SourceChallenge[];
