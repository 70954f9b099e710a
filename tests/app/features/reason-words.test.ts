import { beforeAll, expect, test } from "vitest";
import type { Labels } from "../../../app/contract/views/shared.ts";
import type { ChallengeId, OrgId, SessionId } from "../../../app/domain/id.ts";
import { LANGUAGES } from "../../../app/domain/language.ts";
import type { Reason } from "../../../app/domain/matching/reason.ts";
import { reasonWords } from "../../../app/features/matching/reason-words.ts";
import { createFormat } from "../../../app/i18n/format.ts";
import { loadLanguage } from "../../../app/i18n/load.ts";
import { createT } from "../../../app/i18n/translate.ts";

const org = "org.umea" as OrgId;
const session = "se.09" as SessionId;
const challenge = "ch.03" as ChallengeId;

/** One of each code at least; the type makes a new code fail here until it has an example. */
const examples: { [Code in Reason["code"]]: Extract<Reason, { code: Code }>[] } = {
  "need-fit": [
    { code: "need-fit", needTypes: ["need.detect"], challenge, requirement: null, mine: "offer" },
    { code: "need-fit", needTypes: ["need.detect"], challenge, requirement: "ch.03.fr1", mine: "need" },
  ],
  theme: [{ code: "theme", themes: ["theme.care"] }],
  stage: [
    { code: "stage", stage: "stage.early", trl: null, mine: true },
    { code: "stage", stage: "stage.early", trl: 8, mine: false },
  ],
  route: [{ code: "route", route: "route.ppi" }],
  region: [
    { code: "region", region: "reg.se.vasterbotten", near: false },
    { code: "region", region: "reg.se.vasterbotten", near: true },
  ],
  language: [
    { code: "language", languages: ["sv", "lang.nb"], nearly: true },
    { code: "language", languages: ["en"], nearly: false },
  ],
  "new-contact": [{ code: "new-contact", org }],
  support: [
    { code: "support", offers: ["offer.testbed"], mine: true },
    { code: "support", offers: ["offer.testbed"], mine: false },
  ],
  broker: [{ code: "broker", org }],
  "looking-for": [
    { code: "looking-for", what: ["look.pilot"], mine: true },
    { code: "looking-for", what: ["look.pilot"], mine: false },
  ],
  peer: [{ code: "peer", needTypes: ["need.detect"] }],
  "same-session": [{ code: "same-session", session }],
  "first-meeting-today": [
    { code: "first-meeting-today", mine: true },
    { code: "first-meeting-today", mine: false },
  ],
};
const reasons: Reason[] = Object.values(examples).flat();

const labels: Labels = {
  "need.detect": "Upptäcka tidigt",
  "ch.03.fr1": "Hjälp inom tjugo minuter",
  "theme.care": "Omsorg och åldrande",
  "stage.early": "Första kunder",
  "route.ppi": "Upphandling av innovativ lösning",
  "reg.se.vasterbotten": "Västerbottens län",
  "offer.testbed": "Testbädd",
  "look.pilot": "en pilot",
  [org]: "Umeå kommun",
  [session]: "Temaspår Akademi",
};

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)));

const written = (reason: Reason, language: (typeof LANGUAGES)[number], of: Labels): string | null => {
  const t = createT(language);
  const sentence = reasonWords(reason, of, t, createFormat(language, "Europe/Stockholm"));
  return sentence && t(sentence.key, sentence.slots);
};

test.each(LANGUAGES)("every reason is a whole sentence in %s", (language) => {
  const texts = reasons.map((reason) => written(reason, language, labels));
  expect(texts.filter((text) => text === null || /[{}]|reasons\./.test(text))).toEqual([]);
  expect(new Set(texts).size).toBe(reasons.length);
});

test.each(LANGUAGES)("no id is ever shown in %s, however little is named", (language) => {
  const texts = reasons.map((reason) => written(reason, language, {}));
  expect(
    texts.filter((text) => text !== null && /\b(need|theme|stage|route|reg|offer|look|org|se|ch)\./.test(text)),
  ).toEqual([]);
});

test("a reason whose only word has no name is left out", () => {
  expect(written({ code: "route", route: "route.unknown" }, "sv", {})).toBe(null);
});

test("a functional requirement is quoted, and stands for the need types", () => {
  expect(written(examples["need-fit"][1] as Reason, "sv", labels)).toBe(
    "Deras erbjudande svarar mot ert funktionskrav ”Hjälp inom tjugo minuter”",
  );
});
