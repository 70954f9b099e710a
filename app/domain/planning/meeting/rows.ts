/** A list of lists in two arrays: the entries of row `i` are `items[from[i]]` up to, not including, `items[from[i + 1]]`. */
export type Rows = { from: Int32Array; items: Int32Array };

/** Lays rows out one after another. Cost O(entries). */
export function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    from[i + 1] = from[i]! + list.length;
  });
  return { from, items: Int32Array.from(lists.flat()) };
}

/** The entries of row `i`. */
export function row(rows: Rows, i: number): Int32Array {
  return rows.items.subarray(rows.from[i]!, rows.from[i + 1]!);
}
