import { expect, test } from "vitest";
import { afterMove, shiftsBetween } from "../../../../app/features/schedule/held.ts";
import { standing } from "../../../../app/features/schedule/wish.ts";
import { draft, lab, session } from "./draft.ts";

const one = session("one", "10:00", "11:00");
const two = session("two", "11:00", "12:00");
const shown = draft([one, two]);

test("what another desk has moved, added or removed is told, and nothing else", () => {
  const moved = { ...two, room: lab };
  const three = session("three", "12:00", "13:00");
  expect(shiftsBetween(shown, draft([one, two], { revision: 2 }), null)).toEqual([]);
  expect(shiftsBetween(shown, draft([moved, three], { revision: 3 }), null)).toEqual([
    { session: "two", title: "Title two", to: moved },
    { session: "three", title: "Title three", to: three },
    { session: "one", title: "Title one", to: null },
  ]);
});

test("the own move is no news once the server tells of it", () => {
  const wish = { ...standing(two), room: lab };
  const latest = draft([one, { ...two, room: lab }], { revision: 2 });
  expect(shiftsBetween(shown, latest, wish)).toEqual([]);
  expect(shiftsBetween(afterMove(shown, wish, 2), latest, null)).toEqual([]);
});

test("a session moved to another day is the same session", () => {
  const latest = draft([one], { elsewhere: [two] });
  expect(shiftsBetween(shown, latest, null)).toEqual([]);
});
