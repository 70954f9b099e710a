import type { Compared } from "./booking.ts";
import { median, now, withOthers } from "./machine.ts";
import type { Stage } from "./stage.ts";

const PAUSE_MS = 300;

/**
 * One fact for everyone, as a release or an announcement is: from the tap at a desk until the last phone of the hall was
 * told. The bare server tells all with nothing between.
 */
export async function compareTellAll(stage: Stage, rounds: number): Promise<Compared[]> {
  const say = { text: "Kaffe", urgent: false };
  const both = [
    {
      phones: stage.product.phones,
      intent: () => ["announcement:make", { command: `all.${crypto.randomUUID()}`, ...say }],
    },
    { phones: stage.bare.phones, intent: () => ["tell-all", { id: crypto.randomUUID() }] },
  ];
  const [ours, theirs]: [number[], number[]] = [[], []];
  const { othersPercent } = await withOthers(
    [stage.product.child.pid, stage.product.redisPid, stage.bare.child.pid, process.pid],
    async () => {
      for (let round = 0; round < rounds; round += 1)
        for (const [at, { phones, intent }] of both.entries()) {
          (at === 0 ? ours : theirs).push(await toldAll(phones, intent()));
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        }
    },
  );
  const [a, b] = [median(ours), median(theirs)];
  const what = `said → the last of ${stage.people} phones told, p50`;
  return [{ what, ours: a, theirs: b, ratio: a / b, unit: "ms", goal: "≤ 1000 ms", others: othersPercent }];
}

/** ms until every phone heard something; the first one speaks. */
function toldAll(phones: Stage["bare"]["phones"], intent: unknown[]): Promise<number> {
  return new Promise((resolve) => {
    const begun = now();
    const waiting = new Set(phones);
    for (const phone of phones)
      phone.onEvent = () => {
        if (waiting.delete(phone) && waiting.size === 0) resolve(now() - begun);
      };
    phones[0]?.emit(intent, () => {});
  });
}
