import { expect, test } from "vitest";
import type { LogEntry } from "../../../app/contract/entries.ts";
import type { AnnouncementId, PersonId, Seq, SessionId } from "../../../app/domain/id.ts";
import type { Instant } from "../../../app/domain/instant.ts";
import { compareSeq } from "../../../app/domain/seq.ts";
import { applyEntry, type LiveView, shown } from "../../../app/realtime/apply-entry.ts";
import { unseen } from "../../../app/realtime/order.ts";

const me = "p.1" as PersonId;
const announcement = (seq: string): LogEntry => ({
  seq: seq as Seq,
  at: 0 as Instant,
  type: "announcement:made",
  announcement: "a.1" as AnnouncementId,
  urgent: false,
});
const star = (seq: string, person: PersonId): LogEntry => ({
  seq: seq as Seq,
  at: 0 as Instant,
  type: "session:starred",
  person,
  session: "se.1" as SessionId,
  on: true,
});
const start: LiveView = { cursor: "5-0" as Seq, news: [] };

test("stream ids are ordered as numbers, not as text", () => {
  const ids = ["100-2", "99-10", "100-10", "100-0"] as Seq[];
  expect(ids.sort(compareSeq)).toEqual(["99-10", "100-0", "100-2", "100-10"]);
});

test("a replay and live entries together are told once each, in order, after the cursor", () => {
  const entries = ["7-0", "6-0", "5-0", "7-0", "6-1"].map(announcement);
  expect(unseen(entries, "5-0" as Seq).map((entry) => entry.seq)).toEqual(["6-0", "6-1", "7-0"]);
});

test("a fact that comes twice counts once, and an older one not at all", () => {
  const once = applyEntry(start, announcement("6-0"), me);
  expect(applyEntry(once, announcement("6-0"), me)).toEqual(once);
  expect(applyEntry(once, announcement("4-0"), me)).toEqual(once);
  expect(once.news.length).toBe(1);
});

test("what the reader did moves the cursor but is no news", () => {
  expect(applyEntry(start, star("6-0", me), me)).toEqual({ cursor: "6-0", news: [] });
  expect(applyEntry(start, star("6-0", "p.2" as PersonId), me).news.length).toBe(1);
});

test("news that has been shown is gone, and other news stays", () => {
  const two = applyEntry(applyEntry(start, announcement("6-0"), me), star("7-0", "p.2" as PersonId), me);
  expect(shown(two, ["announcement:made"]).news.map((entry) => entry.type)).toEqual(["session:starred"]);
});
