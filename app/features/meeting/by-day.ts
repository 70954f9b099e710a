/** `items` in runs of one day each, in their own order. `dayOf` names the day of an item. */
export function byDay<Item>(items: readonly Item[], dayOf: (item: Item) => string): { day: string; items: Item[] }[] {
  const days: { day: string; items: Item[] }[] = [];
  for (const item of items) {
    const day = dayOf(item);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
