/**
 * A read-mostly value, parsed once per version and then kept in memory.
 *
 * The version is asked of the store at every read, one small command on the connection of all commands: what another
 * process wrote, and what this one wrote a moment ago, is seen at once. An invalidation that is sent on a second
 * connection could come after the news of the change, and a phone that was just told would read the old.
 * A value read under a version may be newer than it, never older; then it is read once more.
 *
 * @param version - null when there is nothing yet; asked again at the next read
 * @param trustMs - for what never changes while the store is the same one: how long a version is taken on trust, in ms.
 *   Commands need no fresher proof, since every script checks the epoch itself.
 */
export function keepByVersion<Value>(
  version: () => Promise<string | null>,
  load: () => Promise<Value>,
  nothing: Value,
  trustMs = 0,
): () => Promise<Value> {
  let kept: { version: string; value: Promise<Value> } | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  let asking: Promise<string | null> | undefined;
  return async () => {
    if (kept && performance.now() - asked < trustMs) return kept.value;
    if (!asking) {
      asking = version();
      // Readers of one turn of the loop share the asking: it is not on its way yet, so no write can have come between.
      process.nextTick(() => {
        asking = undefined;
      });
    }
    const now = await asking;
    asked = performance.now();
    if (now === null) return nothing;
    if (kept?.version === now) return kept.value;
    const loading = { version: now, value: load() };
    kept = loading;
    // A failed read is not kept: the next reader tries anew.
    loading.value.catch(() => {
      if (kept === loading) kept = undefined;
    });
    return loading.value;
  };
}
