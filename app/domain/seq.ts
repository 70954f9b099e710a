import type { Seq } from "./id.ts";

/** Places in the log, in its order: by ms, then by number, never as text. Negative when `a` came first. */
export function compareSeq(a: Seq, b: Seq): number {
  const [aMs = 0, aNo = 0] = a.split("-").map(Number);
  const [bMs = 0, bNo = 0] = b.split("-").map(Number);
  return aMs - bMs || aNo - bNo;
}
