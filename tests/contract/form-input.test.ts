import { expect, test } from "vitest";
import { readForm } from "../../app/contract/form-input.ts";
import { intents } from "../../app/contract/intents.ts";

const form = (fields: [string, string | Blob][]) => {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
};
const star = (fields: [string, string | Blob][]) =>
  readForm(form([["intent", "session:star"], ["command", "c-1"], ["session", "se.09"], ...fields]), ["session:star"]);

test("a form becomes the input of its intent", () => {
  const input = { command: "c-1", session: "se.09", on: true };
  expect(star([["on", "true"]])).toEqual({ ok: true, intent: "session:star", input });
  expect(
    star([
      ["on", "on"],
      ["next", "/programme"],
    ]),
  ).toEqual({ ok: true, intent: "session:star", input });
  expect(star([])).toEqual({ ok: true, intent: "session:star", input: { ...input, on: false } });
});

test("numbers, lists and fields that may be empty are read as such", () => {
  const ready = readForm(
    form([
      ["intent", "meet-now:ready"],
      ["command", "c"],
      ["minutes", "30"],
      ["release", "se.1"],
      ["release", "se.2"],
    ]),
    ["meet-now:ready"],
  );
  expect(ready).toEqual({
    ok: true,
    intent: "meet-now:ready",
    input: { command: "c", minutes: 30, release: ["se.1", "se.2"] },
  });
  const propose = readForm(
    form([
      ["intent", "meeting:propose"],
      ["command", "c"],
      ["meeting", "m"],
      ["to", "p"],
      ["broker", ""],
      ["challenge", ""],
      ["start", "1604495400000"],
      ["message", " hej\r\n "],
    ]),
    ["meeting:propose"],
  );
  expect(propose).toEqual({
    ok: true,
    intent: "meeting:propose",
    input: { command: "c", meeting: "m", to: "p", broker: null, challenge: null, start: 1604495400000, message: "hej" },
  });
});

test("what does not fit is refused with the field that is wrong", () => {
  expect(readForm(form([["intent", "schedule:publish"]]), ["session:star"])).toEqual({ ok: false, field: "intent" });
  expect(star([["on", "maybe"]])).toEqual({ ok: false, field: "on" });
  expect(star([["extra", "1"]])).toEqual({ ok: false, field: "extra" });
  expect(star([["__proto__", "1"]])).toEqual({ ok: false, field: "__proto__" });
  expect(star([["constructor", "1"]])).toEqual({ ok: false, field: "constructor" });
  expect(star([["session", "se.10"]])).toEqual({ ok: false, field: "session" });
  expect(star([["on", new Blob(["x"])]])).toEqual({ ok: false, field: "on" });
  expect(
    readForm(
      form([
        ["intent", "session:star"],
        ["command", "a b"],
        ["session", "x"],
      ]),
      ["session:star"],
    ),
  ).toEqual({ ok: false, field: "command" });
});

test("text with control characters or half characters is refused, and the rest is put in one form", () => {
  const announce = (text: string) =>
    readForm(
      form([
        ["intent", "announcement:make"],
        ["command", "c"],
        ["text", text],
        ["urgent", ""],
      ]),
      ["announcement:make"],
    );
  expect(announce("a\u0000b")).toEqual({ ok: false, field: "text" });
  expect(announce("x".repeat(281))).toEqual({ ok: false, field: "text" });
  expect(announce("A\u030angstro\u0308m")).toMatchObject({ ok: true, input: { text: "Ångström" } });
});

test("an announcement must say something", () => {
  const reading = (text: string) => intents["announcement:make"].shape.text.safeParse(text).success;
  expect(["", "  \n ", "\u200b", "\u0301".repeat(20), "\u202e\u200d"].map(reading)).toEqual(Array(5).fill(false));
  expect(["a", "7", "!", "👋", "مرحبا", "e\u0301"].map(reading)).toEqual(Array(6).fill(true));
});
