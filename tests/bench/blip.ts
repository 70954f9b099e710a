import type { LogEntry, Resumed } from "../../app/contract/entries.ts";
import type { Seq } from "../../app/domain/id.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { unseen } from "../../app/realtime/order.ts";
import type { Compared } from "./booking.ts";
import type { Stage } from "./stage.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const EVENTS = 20;
const GONE_MS = 3_000;

/**
 * A part of the hall loses its network for three seconds while twenty announcements go out, and comes back: how many of
 * them each phone shows in the end, and how many twice. Ours ask for what they missed and drop what they have by `seq`,
 * with the phone's own code; the bare server has nothing to ask.
 */
export async function compareBlip(stage: Stage): Promise<Compared[]> {
  const blinking = Math.floor(stage.people * 0.3);
  const ours = await ourBlip(stage, blinking);
  const theirs = await bareBlip(stage, blinking);
  const share = (shown: number) => (100 * shown) / (blinking * EVENTS);
  const row = (what: string, a: number, b: number, unit: string, goal: string): Compared => ({
    what,
    ours: a,
    theirs: b,
    ratio: Number.NaN,
    unit,
    goal,
    others: Number.NaN,
  });
  return [
    row(
      `of ${EVENTS} events shown to ${blinking} phones gone for 3 s`,
      share(ours.shown),
      share(theirs.shown),
      "%",
      "100",
    ),
    row("shown twice", ours.twice, theirs.twice, "", "0"),
  ];
}

async function ourBlip(stage: Stage, blinking: number) {
  const { phones } = stage.product;
  const blinkers = phones.slice(1, blinking + 1);
  const shown = new Map(blinkers.map((phone) => [phone, new Map<string, number>()]));
  const cursor = new Map<object, Seq>();
  const show = (phone: object, entries: LogEntry[]) => {
    for (const entry of unseen(entries, cursor.get(phone) ?? ("0-0" as Seq))) {
      cursor.set(phone, entry.seq);
      if (entry.type !== "announcement:made") continue;
      const seen = shown.get(phone as never);
      seen?.set(entry.seq, (seen.get(entry.seq) ?? 0) + 1);
    }
  };
  const ask = (phone: (typeof phones)[number]) =>
    new Promise<void>((resolve) =>
      phone.emit(["resume", { since: cursor.get(phone) ?? null }], (text) => {
        const [reply] = JSON.parse(text) as [Result<Resumed>];
        if (reply.ok) {
          show(phone, reply.value.entries);
          cursor.set(phone, cursor.get(phone) ?? reply.value.head);
        }
        resolve();
      }),
    );
  for (const phone of blinkers)
    phone.onEvent = (event) => show(phone, (JSON.parse(event) as [string, ...LogEntry[]]).slice(1) as LogEntry[]);
  await Promise.all(blinkers.map(ask));
  const announce = async (count: number) => {
    for (let at = 0; at < count; at += 1) {
      phones[0]?.emit(
        ["announcement:make", { command: `say.${crypto.randomUUID()}`, text: "Kaffe", urgent: false }],
        () => {},
      );
      await pause(GONE_MS / 12);
    }
  };
  await announce(4);
  for (const phone of blinkers) phone.kill();
  await announce(12);
  await Promise.all(blinkers.map((phone) => phone.connect().then(() => ask(phone))));
  await announce(4);
  await pause(1_000);
  return count(shown);
}

async function bareBlip(stage: Stage, blinking: number) {
  const { phones } = stage.bare;
  const blinkers = phones.slice(1, blinking + 1);
  const shown = new Map(blinkers.map((phone) => [phone, new Map<string, number>()]));
  for (const phone of blinkers)
    phone.onEvent = (event) => {
      const id = (JSON.parse(event) as [string, { id: string }])[1].id;
      const seen = shown.get(phone);
      seen?.set(id, (seen.get(id) ?? 0) + 1);
    };
  const announce = async (count: number) => {
    for (let at = 0; at < count; at += 1) {
      phones[0]?.emit(["tell-all", { id: crypto.randomUUID() }]);
      await pause(GONE_MS / 12);
    }
  };
  await announce(4);
  for (const phone of blinkers) phone.kill();
  await announce(12);
  await Promise.all(blinkers.map((phone) => phone.connect()));
  await announce(4);
  await pause(1_000);
  return count(shown);
}

function count(shown: Map<unknown, Map<string, number>>) {
  let once = 0;
  let twice = 0;
  for (const seen of shown.values())
    for (const times of seen.values()) {
      once += 1;
      twice += times - 1;
    }
  return { shown: once, twice };
}
