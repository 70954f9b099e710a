import { expect, test } from "vitest";
import { running, unfinished } from "../../../app/domain/programme/now.ts";
import { at, programme, se } from "./sir.ts";

const brief = (clock: string) =>
  running(programme, at(clock)).map(({ session, share, swapAt }) => [session.id, share, swapAt]);

test("in the first pass both tracks run, with their share and the swap ahead", () => {
  expect(brief("13:15")).toEqual([
    [se(9), 0.2, at("14:15")],
    [se(10), 0.2, at("14:15")],
  ]);
});

test("in the last pass no swap is ahead, and a session owns its first instant and not its last", () => {
  expect(brief("14:45")).toEqual([
    [se(12), 0, null],
    [se(13), 0, null],
  ]);
  expect(brief("16:00")).toEqual([]);
});

test("what is unfinished includes what runs", () => {
  const passes = programme.filter(({ swap }) => swap);
  expect(unfinished(passes, at("13:00")).map(({ id }) => id)).toEqual([se(9), se(10), se(12), se(13)]);
});
