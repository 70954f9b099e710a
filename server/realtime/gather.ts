/**
 * Hands over one by one while little comes, and together what comes within `ms` of the last handing over; in order, none
 * left out. `stop` lets go of what still waits.
 */
export function gather<Thing>(ms: number, handOver: (things: Thing[]) => void) {
  let waiting: Thing[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (waiting.length === 0) return;
      const things = waiting;
      waiting = [];
      pause();
      handOver(things);
    }, ms);
  };
  return {
    add(thing: Thing): void {
      if (timer !== undefined) return void waiting.push(thing);
      pause();
      handOver([thing]);
    },
    stop: () => clearTimeout(timer),
  };
}
