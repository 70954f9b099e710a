/**
 * A number for a pair, spread evenly and equal on every machine (FNV-1a). Orders equals differently for each viewer, so
 * that the same person is not everyone's first.
 */
export function turnOf(viewer: string, other: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${viewer}|${other}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
