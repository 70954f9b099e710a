import type { Compared } from "./booking.ts";
import type { Stage } from "./stage.ts";

/** Heap per connected phone, garbage collected before each look: (with phones − without) / phones, in KB. */
export async function compareHeap(stage: Stage): Promise<Compared[]> {
  const before = [await stage.product.heap(), await stage.bare.heap()];
  await stage.product.connect();
  await stage.bare.connect();
  const after = [await stage.product.heap(), await stage.bare.heap()];
  const [ours, theirs] = after.map((bytes, at) => (bytes - (before[at] ?? 0)) / stage.people / 1024) as [
    number,
    number,
  ];
  return [
    {
      what: "heap per connected phone",
      ours,
      theirs,
      ratio: ours / theirs,
      unit: "KB",
      goal: "≤ 1.3",
      others: Number.NaN,
    },
  ];
}
