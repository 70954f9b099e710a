import { expect, test } from "vitest";
import { addressOf, queryOf } from "../../../app/routes/programme/query.ts";

const read = (address: string) => queryOf(new URL(address, "http://localhost"));

test("an address of the programme says the part it was made from", () => {
  for (const address of ["/programme", "/programme?day=2", "/programme?day=1&track=tr.akademi&lang=nb&mine=1"])
    expect(addressOf(read(address))).toBe(address);
});

test("what an address says in vain is not asked for", () => {
  expect(read("/programme?day=x&track=&lang=fi&mine=yes")).toEqual({
    day: null,
    track: null,
    language: null,
    mine: false,
  });
});
