import { expect, test } from "vitest";
import { instantOf, localOf } from "../../../../app/features/schedule/local-time.ts";
import { createFormat } from "../../../../app/i18n/format.ts";

const stockholm = createFormat("nb", "Europe/Stockholm");

test("a clock time at the venue is the instant it names, in winter and in summer", () => {
  expect(instantOf("2020-11-04T14:15", stockholm)).toBe(Date.parse("2020-11-04T13:15Z"));
  expect(instantOf("2020-06-04T14:15", stockholm)).toBe(Date.parse("2020-06-04T12:15Z"));
});

test("an instant and its clock time lead to each other, through the nights when the clock changes", () => {
  for (const night of ["2020-03-29", "2020-10-25"]) {
    for (let minutes = -240; minutes < 480; minutes += 15) {
      const at = Date.parse(`${night}T00:00Z`) + minutes * 60_000;
      const local = localOf(at, stockholm);
      const back = instantOf(local, stockholm);
      expect(back === null ? null : localOf(back, stockholm)).toBe(local);
    }
  }
});

test("a time the clock skips, and text that is no time, are none", () => {
  expect(instantOf("2020-03-29T02:30", stockholm)).toBe(null);
  for (const text of [
    "",
    "T",
    "2020-11-04",
    "2020-11-04T24:15",
    "2020-13-04T10:00",
    "nullTnull",
    "2020-11-04T10:00:00",
  ])
    expect(instantOf(text, stockholm)).toBe(null);
});
