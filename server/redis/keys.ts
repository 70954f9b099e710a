import type { ConferenceId } from "../../app/domain/id.ts";

/** Every Redis key there is. One hash tag a conference, so that a conference is one cluster slot and one serial order. */
export const keysFor = (conference: ConferenceId | string) => {
  const key = <Name extends string>(name: Name) => `{c:${conference}}:${name}` as const;
  return {
    /** stream: every fact, in order */
    log: key("log"),
    /** hash: command id → "<digest>|<result>", see scripts/includes/once.lua; field "epoch" proves that the store was not emptied */
    commands: key("commands"),
    /** string: conference profile, JSON */
    conference: key("conference"),
    /** hash: org id → JSON; challenge id → JSON */
    organisations: key("organisations"),
    challenges: key("challenges"),
    /** hash: "revision", "speakers", "s:<session>" (what it is), "p:<session>" (where), "r:<session>" (revision of its last change) */
    draft: key("draft"),
    /**
     * string: newest release, JSON; hash: version → release JSON; hash, as released: session id → "start-end" where
     * the session takes time, "half:<half>" → its passes, "id,id,…"
     */
    release: key("release"),
    releases: key("releases"),
    times: key("times"),
    /** hash: person id → JSON; e-mail (lower case) → person id */
    people: key("people"),
    emails: key("emails"),
    /** hash: person id → JSON list of dismissed people */
    dismissed: key("dismissed"),
    /** hash: person id → JSON {half, starred, released}; session id → stars */
    choices: key("choices"),
    stars: key("stars"),
    /**
     * hash: person id → calendar; "<table>:<bucket of time>" → calendar, by a name of its own. One hash, so that a booking
     * reads and writes people and table in one call each. Calendar: "<start>-<end>=<m|s>:<ref>;" repeated
     */
    calendars: key("calendars"),
    tables: key("calendars"),
    /** hash: where earlier builds kept the tables; see carry-over.ts */
    earlierTables: key("tables"),
    /**
     * hash: meeting id → "<version>|<state>|<JSON>"; → message;
     * person id, "c:<challenge>" → "<start>-<expires>=<other>:<meeting>;" repeated in order of making, `other` empty
     * where nobody asked this person or was asked by them
     */
    meetings: key("meetings"),
    messages: key("messages"),
    meetingsOf: key("meetings-of"),
    /**
     * hash: person id → "<since>|<silences>|<Ready JSON>"; offer id → "<version>|<state>|<Offer JSON>";
     * person id → newest offer id; set of open offer ids
     */
    ready: key("ready"),
    offers: key("offers"),
    lastOffers: key("last-offers"),
    openOffers: key("open-offers"),
    /** set per local day: "a|b" pairs; list per local day: seconds waited */
    pairs: (date: string) => key(`pairs:${date}`),
    waits: (date: string) => key(`waits:${date}`),
    /** hash: holder, fence, until, gather (since when people gather for scarce tables) */
    lease: key("lease"),
    /** hash: announcement id → JSON */
    announcements: key("announcements"),
    /**
     * Plans of organisers. hash: plan id → "<version>|<state>|<JSON>"; list of their ids, newest first; set of those that
     * run; hash: plan id → "<holder>|<fence>|<until>", who searches
     */
    plans: key("plans"),
    planOrder: key("plan-order"),
    runningPlans: key("running-plans"),
    planLeases: key("plan-leases"),
    /** hash: "people", "release" → a number that grows with every change, for what a process keeps in memory */
    versions: key("versions"),
    /** hash: wall, conference: where the demo clock is anchored */
    clock: key("clock"),
  };
};
export type Keys = ReturnType<typeof keysFor>;

/**
 * Keys that belong to no conference: sign-in. A demo lets anybody in, so what it opens stands under names of its own:
 * the same store shown in earnest does not know it.
 */
export const signInKeys = (demo: boolean) => {
  const key = (name: string) => (demo ? `demo-${name}` : name);
  return {
    /** string with TTL: the person */
    session: (hashedId: string) => key(`session:${hashedId}`),
    /** hash with TTL: code hash, person, tries */
    code: (ticket: string) => key(`sign-in:${ticket}`),
  };
};
