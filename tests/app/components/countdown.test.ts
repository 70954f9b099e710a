import { expect, test } from "vitest";
import { wordsLeft } from "../../../app/components/countdown.tsx";
import { createFormat } from "../../../app/i18n/format.ts";

test("a begun minute counts whole, and the noise between two clocks is no minute", () => {
  const sv = createFormat("sv", "Europe/Stockholm");
  const left = [0, 500, 501, 60_000, 60_400, 60_600, 30 * 60_000 + 400];
  expect(left.map((ms) => wordsLeft(sv, ms, "minutes"))).toEqual([
    ...["0 min", "0 min", "1 min", "1 min", "1 min", "2 min"],
    "30 min",
  ]);
});
