import { expect, test } from "vitest";
import { readConference } from "../../../../server/planning-formats/conference.ts";
import { BadInstance } from "../../../../server/planning-formats/conference-json.ts";

const conf = () => ({
  format: "conf/1",
  slots: 4,
  blocks: [[0, 3]],
  day: [0, 0, 0, 0],
  rooms: [{ id: "r", capacity: 10 }],
  tracks: ["t"],
  items: [{ id: "i", track: 0, duration: 1, speakers: [0] }],
  speakers: [{ id: "s", unavailable: [3] }],
  attendees: [{ id: "a", fav: [[0, 2]] }],
});

const fault = (change: (instance: Record<string, never>) => void) => {
  const instance = conf() as unknown as Record<string, never>;
  change(instance);
  try {
    readConference(instance);
    return "read";
  } catch (error) {
    if (!(error instanceof BadInstance)) throw error;
    return `${error.field}: ${error.reason}`;
  }
};

test("an instance is read with the usual weights where it names none", () => {
  const job = readConference(conf());
  expect(job.kind === "picks" && job.problem.weights).toEqual({
    missed: 10,
    overflow: 1,
    hop: 5,
    gap: 3,
    parallel: 20,
    changed: 10,
  });
});

test("locks, released places and what is known of a rotation are read", () => {
  const job = readConference({
    ...conf(),
    rotations: [
      {
        id: "swap",
        rounds: 2,
        duration: 1,
        stations: [{ id: "A" }, { id: "B" }],
        participants: [0],
        starts: [0, 1],
        cohort: [-1],
        traits: [["buyer"]],
      },
    ],
    released: { start: [2], room: [0], rotations: [{ starts: [0, 1], room: [0, 0] }] },
    locked: {
      sessions: [{ session: 0, start: 2, room: 0 }],
      rotations: [{ rotation: 0, starts: [0, 1], room: [0, 0] }],
    },
  });
  expect(job.kind === "picks" && job.problem).toMatchObject({
    rotations: [{ starts: [0, 1], cohort: [-1], traits: [["buyer"]] }],
    released: { start: [2], room: [0], rotations: [{ starts: [0, 1], room: [0, 0] }] },
    locked: {
      sessions: [{ session: 0, start: 2, room: 0 }],
      rotations: [{ rotation: 0, starts: [0, 1], room: [0, 0] }],
    },
  });
});

test("a fault is named with its field", () => {
  expect(fault((one) => Object.assign(one, { format: "conf/2" }))).toBe("format: is neither conf/1 nor cosp/1");
  expect(fault((one) => Object.assign(one, { slots: "four" }))).toBe("slots: is not a number");
  expect(fault((one) => Object.assign(one, { day: [0, 0] }))).toBe("day: has 2 entries instead of 4");
  expect(fault((one) => Object.assign(one, { blocks: [[2, 1]] }))).toBe("blocks[0][1]: is below 2");
  expect(fault((one) => Object.assign(one.items![0]!, { duration: 0 }))).toBe("items[0].duration: is below 1");
  expect(fault((one) => Object.assign(one.items![0]!, { speakers: [7] }))).toBe("items[0].speakers[0]: is above 0");
  expect(fault((one) => Object.assign(one, { locked: { sessions: [{ session: 0, start: 9 }] } }))).toBe(
    "locked.sessions[0].start: is above 3",
  );
  expect(fault((one) => Object.assign(one.attendees![0]!, { fav: [[0]] }))).toBe(
    "attendees[0].fav[0]: is not [session, weight]",
  );
});

test("a conference whose search would not keep to its memory is refused", () => {
  const item = conf().items[0]!;
  const items = Array.from({ length: 3000 }, (_, i) => ({ ...item, id: `i${i}` }));
  expect(fault((one) => Object.assign(one, { items }))).toBe("(file): needs 154 MB to plan, and 64 MB are allowed");
});
