import { nthPair } from "./hall.ts";
import { median, now, quantile, withOthers } from "./machine.ts";
import type { Stage } from "./stage.ts";

export type Round = { latency: number[]; cpuPerBooking: number; others: number; lost: number };

/** A booking that is waited for: the phone that must be told, and what to do then. */
type Waiting = Map<string, { phone: number; told: () => void }>;
type Sent = { id: string; phone: number };

/** Waits for what bookings cause: the first event on the awaited phone that names the booking. */
function listener(phones: Stage["product"]["phones"], idsOf: (event: string) => Iterable<RegExpMatchArray>): Waiting {
  const waiting: Waiting = new Map();
  for (const [at, phone] of phones.entries())
    phone.onEvent = (event) => {
      for (const [, id = ""] of idsOf(event)) {
        const one = waiting.get(id);
        if (one?.phone === at) one.told();
      }
    };
  return waiting;
}

/** `perSecond` bookings a second for `seconds`; latency counts from when each should have been sent, so a stall shows. */
async function run(
  count: number,
  perSecond: number,
  waiting: Waiting,
  emit: (n: number) => Sent,
): Promise<{ latency: number[]; lost: number }> {
  const latency: number[] = [];
  const begun = now();
  await new Promise<void>((resolve) => {
    let sent = 0;
    let heard = 0;
    const tick = () => {
      const due = Math.min(count, Math.floor(((now() - begun) / 1000) * perSecond));
      for (; sent < due; sent += 1) {
        const meant = begun + ((sent + 1) * 1000) / perSecond;
        const { id, phone } = emit(sent);
        const told = () => {
          waiting.delete(id);
          latency.push(now() - meant);
          heard += 1;
          if (heard === count) resolve();
        };
        waiting.set(id, { phone, told });
      }
      if (sent < count) setTimeout(tick, 1);
      else setTimeout(resolve, 5_000);
    };
    tick();
  });
  return { latency, lost: count - latency.length };
}

/** The last yes to a proposal, until the proposer's phone is told of the booking. */
export async function productRound(stage: Stage, perSecond: number, seconds: number): Promise<Round> {
  const count = perSecond * seconds;
  const first = await stage.propose(count);
  const { phones, child, redisPid } = stage.product;
  const waiting = listener(phones, (event) => event.matchAll(/"meeting:booked","meeting":"(m\.\d+)"/g));
  const { value, cpu, othersPercent } = await withOthers([child.pid, redisPid, process.pid], () =>
    run(count, perSecond, waiting, (n) => {
      const { from, to } = nthPair(first + n, stage.people);
      phones[to]?.emit(
        ["meeting:answer", { command: `a.${first + n}`, meeting: `m.${first + n}`, yes: true }],
        () => {},
      );
      return { id: `m.${first + n}`, phone: from };
    }),
  );
  return { ...value, cpuPerBooking: ((cpu[0] ?? 0) + (cpu[1] ?? 0)) / count, others: othersPercent };
}

let bareCount = 0;
/** The same on the bare server: one intent, one booking script, the other phone told. */
export async function bareRound(stage: Stage, perSecond: number, seconds: number): Promise<Round> {
  const count = perSecond * seconds;
  const first = bareCount;
  bareCount += count;
  const { phones, child, redisPid } = stage.bare;
  const waiting = listener(phones, (event) => event.matchAll(/"id":"(b\.\d+)"/g));
  const { value, cpu, othersPercent } = await withOthers([child.pid, redisPid, process.pid], () =>
    run(count, perSecond, waiting, (n) => {
      const { from, to } = nthPair(first + n, stage.people);
      phones[to]?.emit(["book", { to: String(from), id: `b.${first + n}` }], () => {});
      return { id: `b.${first + n}`, phone: from };
    }),
  );
  return { ...value, cpuPerBooking: ((cpu[0] ?? 0) + (cpu[1] ?? 0)) / count, others: othersPercent };
}

export type Compared = {
  what: string;
  ours: number;
  theirs: number;
  ratio: number;
  unit: string;
  goal: string;
  others: number;
};

/** Interleaved rounds (ours, theirs, theirs, ours …); medians of the rounds' figures and their ratios. */
export async function compareBooking(
  stage: Stage,
  perSecond: number,
  seconds: number,
  rounds: number,
): Promise<Compared[]> {
  const ours: Round[] = [];
  const theirs: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const both = [
      async () => ours.push(await productRound(stage, perSecond, seconds)),
      async () => theirs.push(await bareRound(stage, perSecond, seconds)),
    ];
    for (const one of round % 2 ? both.reverse() : both) await one();
  }
  const others = Math.round(median([...ours, ...theirs].map((round) => round.others)));
  const lost = ours.reduce((sum, round) => sum + round.lost, 0);
  const row = (what: string, unit: string, goal: string, of: (round: Round) => number): Compared => {
    const [a, b] = [median(ours.map(of)), median(theirs.map(of))];
    return { what: `${what} at ${perSecond}/s`, ours: a, theirs: b, ratio: a / b, unit, goal, others };
  };
  return [
    row("booked → other phone told, p50", "ms", "≤ 1.5", (round) => quantile(round.latency, 0.5)),
    row("booked → other phone told, p99", "ms", "", (round) => quantile(round.latency, 0.99)),
    row("CPU per booking, server + Redis", "ms", "≤ 1.6", (round) => round.cpuPerBooking),
    {
      what: `bookings lost at ${perSecond}/s`,
      ours: lost,
      theirs: theirs.reduce((sum, round) => sum + round.lost, 0),
      ratio: Number.NaN,
      unit: "",
      goal: "0",
      others,
    },
  ];
}
