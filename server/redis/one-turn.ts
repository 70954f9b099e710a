/**
 * A read by key that goes to the store once however many ask in one turn of the loop, as the loaders of one page do. It
 * is not on its way yet when the others ask, so no write can have come between.
 */
export function oncePerTurn<Key extends string, Value>(
  read: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const asking = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = asking.get(key);
    if (known) return known;
    if (asking.size === 0) process.nextTick(() => asking.clear());
    const asked = read(key);
    asking.set(key, asked);
    return asked;
  };
}
