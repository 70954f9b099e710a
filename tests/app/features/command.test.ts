import { expect, test } from "vitest";
import { commandId, meetingId } from "../../../app/contract/ids.ts";
import { freshCommandId, freshMeetingId } from "../../../app/features/command/command-id.ts";
import { answers, asFields, isUnknown, type Posted } from "../../../app/features/command/posted.ts";

test("a fresh command id passes the contract and is never the same twice", () => {
  const ids = Array.from({ length: 1_000 }, freshCommandId);
  expect(ids.every((id) => commandId.safeParse(id).success)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a fresh meeting id passes the contract", () => {
  expect(meetingId.safeParse(freshMeetingId()).success).toBe(true);
});

test("fixed fields are written as the form door reads them", () => {
  expect(asFields({ session: "se.09", on: false, broker: null, minutes: 30, release: ["se.09", "se.10"] })).toEqual([
    ["session", "se.09"],
    ["on", "false"],
    ["broker", ""],
    ["minutes", "30"],
    ["release", "se.09"],
    ["release", "se.10"],
  ]);
});

const refused = (fields: Posted["fields"]): Posted => ({
  reply: { ok: false, refusal: { code: "expired" } },
  intent: "meeting:answer",
  command: "c",
  fields,
});

test("an answer belongs to the form whose fixed fields were posted, not to its neighbour", () => {
  const posted = refused([
    ["meeting", "m-1"],
    ["yes", "true"],
  ]);
  expect(answers(posted, "meeting:answer", { meeting: "m-1" })).toBe(true);
  expect(answers(posted, "meeting:answer", { meeting: "m-2" })).toBe(false);
  expect(answers(posted, "meeting:withdraw", { meeting: "m-1" })).toBe(false);
  expect(answers(undefined, "meeting:answer", {})).toBe(false);
});

test("only an unknown outcome asks for the same command again", () => {
  expect(isUnknown(refused([]))).toBe(false);
  expect(isUnknown({ ...refused([]), reply: { ok: false, refusal: { code: "unknown-outcome" } } })).toBe(true);
  expect(isUnknown(undefined)).toBe(false);
});
