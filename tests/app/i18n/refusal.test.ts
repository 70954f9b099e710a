import { expect, test } from "vitest";
import type { MeetingId, PersonId, SessionId } from "../../../app/domain/id.ts";
import type { Instant } from "../../../app/domain/instant.ts";
import { createFormat } from "../../../app/i18n/format.ts";
import { refusalText } from "../../../app/i18n/refusal.ts";
import { sv } from "../../../app/i18n/sv/catalogue.ts";
import { translator } from "../../../app/i18n/translate.ts";

const t = translator("sv", sv);
const format = createFormat("sv", "Europe/Stockholm");
const at = (iso: string) => Date.parse(iso) as Instant;

test("a refusal tells its time, wait or limit", () => {
  expect(refusalText(t, format, { code: "too-soon", earliest: at("2020-11-04T12:10Z") })).toBe(
    "För snart. Tidigast 13:10.",
  );
  expect(refusalText(t, format, { code: "too-many", retrySeconds: 90 })).toBe("För många försök. Vänta 1 min 30 s.");
  expect(refusalText(t, format, { code: "day-full", person: "p" as PersonId, most: 8 })).toBe("Högst 8 möten per dag.");
});

test("what makes a person busy is told apart", () => {
  const busy = { code: "busy", person: "p" as PersonId } as const;
  expect(refusalText(t, format, { ...busy, by: "meeting", ref: "m" as MeetingId })).toBe(
    "Någon har redan ett möte då.",
  );
  expect(refusalText(t, format, { ...busy, by: "session", ref: "s" as SessionId })).toBe(
    "Någon har valt ett pass i programmet då.",
  );
});

test("no refusal leaves a placeholder open", () => {
  expect(refusalText(t, format, { code: "moved-on", state: "booked" })).not.toContain("{");
});
