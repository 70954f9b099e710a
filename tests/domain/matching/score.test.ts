import { expect, test } from "vitest";
import { dialogueOf } from "../../../app/domain/challenge/dialogue.ts";
import type { OrgId } from "../../../app/domain/id.ts";
import { fitOf, pairScore } from "../../../app/domain/matching/pair.ts";
import { shared } from "../../../app/domain/matching/party.ts";
import { BELOW_LIMIT, lawful } from "../../../app/domain/matching/routes.ts";
import { jaccard, WEIGHTS } from "../../../app/domain/matching/score.ts";
import eventFile from "../../../seed/data/event.json" with { type: "json" };
import taxonomyFile from "../../../seed/data/taxonomy.json" with { type: "json" };
import { joining } from "../../../seed/load.ts";
import { challenges } from "../../../seed/sir/challenges.ts";
import { organisations } from "../../../seed/sir/organisations.ts";
import { context, contextOf, everyone, party, persona } from "./sir.ts";

test("the weights are those of the data set and make 100", () => {
  const { needFit, functionFit, stageTrlFit, routeFit, regionFit, languageFit, newContact, supportFit } =
    eventFile.weights;
  expect(WEIGHTS).toEqual({
    need: needFit,
    function: functionFit,
    stage: stageTrlFit,
    route: routeFit,
    region: regionFit,
    language: languageFit,
    newContact,
    support: supportFit,
  });
  expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
});

test("the demo has the pairs its authors counted: 155 by theme and need, 141 in an accepted stage, 119 open to dialogue", () => {
  const startups = organisations.filter(({ side }) => side === "startup");
  const pairs = startups.flatMap((startup) =>
    challenges
      .filter((one) => shared(startup.themes, one.themes).length > 0 && jaccard(startup.needTypes, one.needTypes) > 0)
      .map((challenge) => ({ startup, challenge })),
  );
  const staged = pairs.filter(({ startup, challenge }) => challenge.acceptableStages.includes(startup.stage ?? ""));
  const open = staged.filter(({ challenge }) => dialogueOf(challenge) === "open");
  expect([pairs.length, staged.length, open.length]).toEqual([155, 141, 119]);
});

test("below-limit routes are lawful up to the limits of the data set, which four challenges pass", () => {
  const limit = (country: string, kind: string) =>
    taxonomyFile.procurementThresholds.find(
      (one) =>
        one.country === country &&
        one.kind === kind &&
        one.validFrom <= "2020-11-04" &&
        (one.validTo ?? "9") >= "2020-11-04",
    )?.amount;
  expect(BELOW_LIMIT).toEqual({ SEK: limit("SE", "direct_award_limit"), NOK: limit("NO", "national_threshold") });
  const flagged = challenges.filter(({ routes, valueBand }) => !routes.every((route) => lawful(route, valueBand)));
  expect(flagged.map(({ id }) => id)).toEqual(["ch.02", "ch.03", "ch.09", "ch.13"]);
});

test("a score is the same from both sides, whole, and between 0 and 100", () => {
  const odd = everyone.flatMap((a) =>
    everyone.flatMap((b) => {
      if (a.person.id >= b.person.id) return [];
      const [there, back] = [pairScore(a, b, context), pairScore(b, a, context)];
      const fine = there === back && (there === null || (Number.isInteger(there) && there >= 0 && there <= 100));
      return fine ? [] : [[a.person.id, b.person.id, there, back]];
    }),
  );
  expect(odd).toEqual([]);
});

test("who already supplies the owner loses the points of a new contact, and nothing else", () => {
  const [startup, owner] = [persona("startup"), persona("municipality")];
  const known = { ...startup, org: { ...startup.org, incumbentAt: [owner.org.id] } };
  const [fresh, incumbent] = [fitOf(startup, owner, context), fitOf(known, owner, context)];
  expect(incumbent?.parts).toEqual({ ...fresh?.parts, newContact: 0 });
  expect((fresh?.score ?? 0) - (incumbent?.score ?? 0)).toBe(WEIGHTS.newContact);
});

test("no one is paired with their own incubator, their own organisation, a competitor or somebody closed to meetings", () => {
  const [startup, incubator] = [persona("startup"), persona("incubator")];
  const colleague = everyone.find(
    ({ person, org }) => org.id === incubator.org.id && person.id !== incubator.person.id,
  );
  const rival = party("p.112");
  const closed = contextOf(
    joining.map((one) => (one.id === persona("municipality").person.id ? { ...one, open: false } : one)),
  );
  const closedOwner = closed.parties.get(persona("municipality").person.id);
  expect([
    startup.org.incubator === incubator.org.id && pairScore(startup, incubator, context),
    colleague && pairScore(incubator, colleague, context),
    rival.person.side === "startup" && pairScore(startup, rival, context),
    closedOwner && pairScore(startup, closedOwner, closed),
    pairScore(startup, persona("municipality"), context, () => true),
  ]).toEqual([null, null, null, null, null]);
});

test("a need that is in a tender is never what two are matched on", () => {
  const locked = challenges.find(({ status }) => status === "cst.tender_notice");
  const owners = new Set<OrgId>([locked?.owner as OrgId, ...(locked?.coOwners ?? [])]);
  const about = everyone
    .filter(({ org, person }) => owners.has(org.id) && person.side === "municipality")
    .flatMap((owner) => everyone.map((other) => fitOf(owner, other, context)?.challenge))
    .filter((id) => id === locked?.id);
  expect([locked?.id, owners.size > 0, about]).toEqual(["ch.16", true, []]);
});
