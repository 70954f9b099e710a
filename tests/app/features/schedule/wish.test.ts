import { expect, test } from "vitest";
import { gridOf } from "../../../../app/features/schedule/grid.ts";
import { instantOf } from "../../../../app/features/schedule/local-time.ts";
import {
  isMoved,
  minutesOf,
  placedAt,
  standing,
  stepped,
  wishOf,
  withWish,
} from "../../../../app/features/schedule/wish.ts";
import { createFormat } from "../../../../app/i18n/format.ts";
import { at, foyer, hall, lab, session } from "./draft.ts";

const grid = gridOf({ start: at("09:00"), end: at("16:00") });
const rooms = [{ id: hall }, { id: lab }, { id: foyer }];
const talk = standing(session("talk", "10:00", "10:45"));

test("a session put three rows down starts three quarters of an hour later and keeps its length", () => {
  expect(placedAt(talk, 3, lab, grid)).toEqual({ session: "talk", room: lab, start: at("10:45"), end: at("11:30") });
});

test("a session beside the rows keeps its time until it is moved in time, and then stands on a row", () => {
  const odd = standing(session("odd", "10:05", "10:50"));
  expect(placedAt(odd, 0, lab, grid)).toEqual({ ...odd, room: lab });
  expect(placedAt(odd, 1, hall, grid).start).toBe(at("10:15"));
  expect(placedAt(odd, -1, hall, grid).start).toBe(at("09:45"));
});

test("a session cannot be pushed out of the grid at either end", () => {
  expect(placedAt(talk, -99, hall, grid)).toEqual({ ...talk, start: at("08:30"), end: at("09:15") });
  expect(placedAt(talk, 99, hall, grid)).toEqual({ ...talk, start: at("16:15"), end: at("17:00") });
});

test("arrows move by a quarter of an hour or a room, page keys by an hour, and stop at the edges", () => {
  expect(stepped(talk, "ArrowDown", rooms, grid)?.start).toBe(at("10:15"));
  expect(stepped(talk, "ArrowUp", rooms, grid)?.start).toBe(at("09:45"));
  expect(stepped(talk, "PageDown", rooms, grid)?.start).toBe(at("11:00"));
  expect(stepped(talk, "PageUp", rooms, grid)?.start).toBe(at("09:00"));
  expect(stepped(talk, "ArrowRight", rooms, grid)?.room).toBe(lab);
  expect(stepped(talk, "ArrowLeft", rooms, grid)).toEqual(talk);
  expect(stepped({ ...talk, room: foyer }, "ArrowRight", rooms, grid)?.room).toBe(foyer);
});

test("other keys are not for moving", () => {
  expect(["a", "Tab", "Home", "F5"].map((key) => stepped(talk, key, rooms, grid))).toEqual([null, null, null, null]);
});

const format = createFormat("sv", "Europe/Stockholm");
const toInstant = (local: string) => instantOf(local, format);
const read = (query: string) => wishOf(new URLSearchParams(query), talk, rooms, toInstant);

test("a wish in an address is read whole, and what cannot be read stays as it is", () => {
  expect(read("room=lab&day=2020-11-04&time=14:15&minutes=60")).toEqual({
    session: "talk",
    room: lab,
    start: at("14:15"),
    end: at("15:15"),
  });
  for (const query of ["", "room=nowhere", "day=2020-11-04", "time=25:00&day=2020-11-04", "minutes=4", "minutes=1e3"])
    expect(read(query)).toEqual(talk);
});

test("a wish is laid over the one session it is about", () => {
  const sessions = [session("talk", "10:00", "10:45"), session("other", "11:00", "12:00")];
  const wish = { ...talk, room: lab };
  expect(withWish(sessions, wish).map(({ room }) => room)).toEqual([lab, hall]);
  expect(withWish(sessions, null)).toEqual(sessions);
  expect([isMoved(talk, talk), isMoved(talk, wish)]).toEqual([false, true]);
  expect(minutesOf(talk)).toBe(45);
});
