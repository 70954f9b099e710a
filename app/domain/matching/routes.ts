import type { Challenge } from "../challenge/challenge.ts";
import type { Organisation } from "../organisation.ts";

/**
 * Highest value, in whole units of the currency, that may be bought below the advertising limit.
 * Source: `procurementThresholds` of the data set: LOU direct award limit 2020–2021, Norwegian national threshold from 2019.
 * Advice, not law: to be checked before any real purchase.
 */
export const BELOW_LIMIT: Record<string, number> = { SEK: 615_312, NOK: 1_300_000 };

/** Routes that only exist below the limit (`valueRule` of the taxonomy). */
const BELOW_LIMIT_ROUTES = new Set(["route.direct_competed", "route.startoff_like"]);
/** Talking is open to everyone, so it tells little about a fit. */
const TALK = "route.dialogue";

/** Whether `route` is lawful for a purchase of up to the band's upper end; a challenge without a band passes. */
export function lawful(route: string, band: Challenge["valueBand"]): boolean {
  if (!BELOW_LIMIT_ROUTES.has(route) || band === null) return true;
  const limit = BELOW_LIMIT[band.currency];
  return limit !== undefined && band.max <= limit;
}

/** Routes the challenge names, the startup can take, and the value allows; more than talk first. */
export const openRoutes = (challenge: Challenge, startup: Organisation): string[] =>
  challenge.routes
    .filter((route) => startup.routesOpen.includes(route) && lawful(route, challenge.valueBand))
    .sort((a, b) => Number(a === TALK) - Number(b === TALK));

/** 1 with a shared lawful route beyond talk, 0.5 with talk alone, else 0. */
export function routeFit(challenge: Challenge, startup: Organisation): number {
  const [best] = openRoutes(challenge, startup);
  return best === undefined ? 0 : best === TALK ? 0.5 : 1;
}
