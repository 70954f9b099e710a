import { expect, test } from "vitest";
import type { Challenge } from "../../../app/domain/challenge/challenge.ts";
import { dialogueOf } from "../../../app/domain/challenge/dialogue.ts";
import { brokersFor } from "../../../app/domain/matching/broker.ts";
import { explain } from "../../../app/domain/matching/explain.ts";
import { type Fit, fitOf } from "../../../app/domain/matching/pair.ts";
import { type Party, SUPPORT_FOR } from "../../../app/domain/matching/party.ts";
import type { Reason } from "../../../app/domain/matching/reason.ts";
import { lawful } from "../../../app/domain/matching/routes.ts";
import { byChallenge, context, everyone, neighbours, persona } from "./sir.ts";

const all = (words: readonly string[], ...of: (readonly string[])[]) =>
  words.length > 0 && words.every((word) => of.every((list) => list.includes(word)));
const ownedBy = ({ org }: Party) =>
  [...byChallenge.values()].filter(({ owner, coOwners }) => [owner, ...coOwners].includes(org.id));
/** Words a person or their organisation wrote, read off the records again rather than through the code under test. */
const said = ({ person, org }: Party) => ({
  offers: [...person.offers, ...org.needTypes, ...org.supportOffers],
  needs: [...person.needs, ...org.lookingFor],
});
const answered = (what: readonly string[]) => what.flatMap((word) => SUPPORT_FOR[word] ?? []);

/** Whether the fields a reason names hold what it says; one case per code, so that a new code cannot go unchecked. */
function isTrue(reason: Reason, reader: Party, other: Party, fit: Fit, broker: Party | null): boolean {
  const challenge = byChallenge.get(fit.challenge as Challenge["id"]) as Challenge;
  const startup = reader.person.side === "startup" ? reader : other;
  const owner = startup === reader ? other : reader;
  switch (reason.code) {
    case "need-fit":
      return (
        reason.challenge === challenge.id &&
        dialogueOf(challenge) === "open" &&
        ownedBy(owner).includes(challenge) &&
        all(reason.needTypes, challenge.needTypes, said(startup).offers) &&
        reason.mine === (startup === reader ? "offer" : "need")
      );
    case "theme":
      return challenge
        ? all(reason.themes, challenge.themes, startup.org.themes)
        : all(reason.themes, reader.org.themes, other.org.themes);
    case "stage": {
      const [least, most] = challenge.acceptableTrl;
      const { trl } = reason;
      return (
        startup.org.stage === reason.stage &&
        challenge.acceptableStages.includes(reason.stage) &&
        reason.mine === (startup === reader) &&
        (trl === null || (trl === startup.org.trl && least <= trl && trl <= most))
      );
    }
    case "route":
      return all([reason.route], challenge.routes, startup.org.routesOpen) && lawful(reason.route, challenge.valueBand);
    case "region": {
      const [mine, theirs] = [reader.org.region, other.org.region];
      // The data set lists some neighbours from one side only.
      const near = neighbours(mine).includes(theirs) || neighbours(theirs).includes(mine);
      return reason.region === theirs && (reason.near ? near : mine === theirs);
    }
    case "language":
      return reason.nearly
        ? [...reader.person.languages, ...other.person.languages].includes("nb")
        : all(reason.languages, reader.person.languages, other.person.languages);
    case "new-contact":
      return (
        reason.org === other.org.id &&
        ![challenge.owner, owner.org.id].some((org) => startup.org.incumbentAt.includes(org))
      );
    case "support": {
      const [giver, taker] = reason.mine ? [reader, other] : [other, reader];
      const wanted = [...said(taker).needs, ...answered(said(taker).needs)];
      const unasked = taker.person.side === "municipality" && taker.wants.length === 0;
      return all(reason.offers, said(giver).offers) && (unasked || all(reason.offers, wanted));
    }
    case "looking-for":
      return all(reason.what, said(reason.mine ? reader : other).needs);
    case "peer":
      return [reader, other].every((one) =>
        all(reason.needTypes, [...one.person.needs, ...ownedBy(one).flatMap(({ needTypes }) => needTypes)]),
      );
    case "broker":
      return broker !== null && broker.org.id === reason.org && broker.person.side === "incubator";
    default:
      return false;
  }
}

test("every reason given to anyone about anyone names fields that hold what it says", () => {
  const untrue: unknown[] = [];
  const codes = new Map<string, number>();
  for (const reader of everyone) {
    for (const other of everyone) {
      const fit = reader === other ? null : fitOf(reader, other, context);
      if (!fit) continue;
      const broker = fit.pairing === "need" ? (brokersFor(reader, other, context)[0]?.party ?? null) : null;
      const { forMe, forThem } = explain(reader, other, fit, context, broker);
      for (const reason of [...forMe, ...forThem]) {
        codes.set(reason.code, (codes.get(reason.code) ?? 0) + 1);
        if (!isTrue(reason, reader, other, fit, broker)) untrue.push([reader.person.id, other.person.id, reason]);
      }
    }
  }
  expect(untrue.slice(0, 5)).toEqual([]);
  expect([...codes.keys()].sort()).toEqual([
    "broker",
    "language",
    "looking-for",
    "need-fit",
    "new-contact",
    "peer",
    "region",
    "route",
    "stage",
    "support",
    "theme",
  ]);
});

test("a startup and a need owner read the same grounds, each from their own side", () => {
  const [startup, owner, broker] = [persona("startup"), persona("municipality"), persona("incubator")];
  const fit = fitOf(startup, owner, context) as Fit;
  const stage = { code: "stage", stage: "stage.early", trl: 8 };
  const wanted = { code: "looking-for", what: ["pilot", "customer", "references"] };
  const needFit = {
    code: "need-fit",
    needTypes: ["need.detect", "need.protect", "need.remote"],
    challenge: "ch.03",
    requirement: null,
  };
  const route = { code: "route", route: "route.ppi" };
  const theme = { code: "theme", themes: ["theme.care"] };
  const alike = [
    { code: "region", region: "reg.se.vasterbotten", near: false },
    { code: "broker", org: "org.uminova-innovation" },
    { code: "language", languages: ["sv", "en"], nearly: false },
  ];
  expect(explain(startup, owner, fit, context, broker)).toEqual({
    forMe: [
      { ...needFit, mine: "offer" },
      { ...wanted, mine: true },
      route,
      { code: "new-contact", org: "org.umea-kommun" },
      ...alike,
    ],
    forThem: [{ ...stage, mine: true }, theme],
  });
  expect(explain(owner, startup, fit, context, broker)).toEqual({
    forMe: [
      { ...needFit, mine: "need" },
      { ...stage, mine: false },
      theme,
      { code: "new-contact", org: "su.001" },
      ...alike,
    ],
    forThem: [{ ...wanted, mine: false }, route],
  });
});
