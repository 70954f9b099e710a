import { NEWSROOM } from "./organisations.ts";
import { challenges, event, organisations, startups } from "./source.ts";

/** The two who run the conference: SISP and the host. They take two of the environments' places in the plan. */
export const ORGANISERS = ["org.sisp", "org.skelleftea-science-city"];
export const ORGANISER = "role.organiser";

const idsWhere = (fits: (org: (typeof organisations)[number]) => boolean): string[] =>
  organisations.filter(fits).map(({ id }) => id);
const environments = idsWhere(({ group }) => group === "innovation_environment");
const publicBodies = idsWhere(({ group }) => group === "public_body");
const owners = [...new Set(challenges.flatMap(({ ownerOrgId }) => ownerOrgId))];

/** Which organisations send people in each role, in the order they are asked; asked again from the first when too few. */
const SENDERS: Record<string, readonly string[]> = {
  "role.environment": environments,
  "role.startup": startups.map(({ id }) => id),
  // One from every public body and every owner; then a second from those who own a need.
  "role.need_owner": [...new Set([...publicBodies, ...owners]), ...owners],
  "role.procurer": owners,
  "role.academia": idsWhere(({ type }) => type === "org.university" || type === "org.institute"),
  "role.politician": idsWhere(({ type }) => type === "org.municipality" || type === "org.region"),
  "role.partner": idsWhere(({ group }) => group === "partner"),
  "role.funder": ["org.vinnova", "org.energimyndigheten", "org.lup"],
  "role.media": [NEWSROOM],
  "role.adviser": ["org.skr", "org.ks", "org.upphandlingsmyndigheten", "org.statskontoret"],
  "role.jury": ["org.minc", "org.foretagarna", "org.rise", "org.kth"],
};

export type Place = { role: string; org: string; organiser: boolean };

/** One place per attendee of the plan, in the plan's order of roles. */
export const roster: Place[] = Object.entries(event.attendeePlan.byRole).flatMap(([role, count]) => {
  const senders = SENDERS[role];
  if (!senders?.length) throw new RangeError(`Nobody is known who sends people in ${role}`);
  const organisers = role === "role.environment" ? ORGANISERS : [];
  return Array.from({ length: count }, (_, place): Place => {
    const organiser = organisers[place];
    if (organiser) return { role: ORGANISER, org: organiser, organiser: true };
    return { role, org: senders[(place - organisers.length) % senders.length] as string, organiser: false };
  });
});
