/** Waits before a reading is tried again, ms; the last one stands for all that follow. */
const WAITS = [500, 1_000, 2_000, 4_000] as const;

/** What the server says when its store does not answer; see server/http/honest.ts. */
const AWAY = 503;
/** A store that is away for longer, some half a minute, is shown as the error it is. */
const MOST_AWAY = 7;

let waiting = 0;
const listeners = new Set<() => void>();

/** Whether some reading waits for the line; for `useSyncExternalStore`. */
export const isWaiting = (): boolean => waiting > 0;
export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
function count(by: number): void {
  waiting += by;
  for (const listener of listeners) listener();
}

/**
 * `fetching` whose readings of pages outlast a dead line. Where the network fails under a page's data, Remix (2.17.5) gives the
 * page away for an error, although all that it shows still stands; so such a reading is tried again until it gets
 * through or is no longer wanted, sooner when the phone says that it is online. The same where the server's store is away,
 * for some seconds. Only reads are repeated here: what becomes of a command is told by its form.
 */
export const patient = (fetching: typeof fetch): typeof fetch =>
  async function fetchPatiently(input, init) {
    if (!isReading(input, init)) return fetching(input, init);
    let tries = 0;
    try {
      for (;;) {
        try {
          const answer = await whole(await fetching(input, init));
          if (answer.status !== AWAY || tries >= MOST_AWAY || init?.signal?.aborted) return answer;
        } catch (error) {
          if (!(error instanceof TypeError) || init?.signal?.aborted) throw error;
        }
        if (tries === 0) count(1);
        await pause(WAITS[Math.min(tries, WAITS.length - 1)] as number, init?.signal);
        tries += 1;
      }
    } finally {
      if (tries > 0) count(-1);
    }
  };

/** A page's data, which Remix asks for under the page's own address and `.data`. */
function isReading(input: RequestInfo | URL, init: RequestInit | undefined): boolean {
  if (input instanceof Request || (init?.method ?? "GET") !== "GET") return false;
  return new URL(input, location.href).pathname.endsWith(".data");
}

/** The answer once all of it is here: a line may also die half way through. */
async function whole(answer: Response): Promise<Response> {
  if (!answer.body) return answer;
  const { status, statusText, headers } = answer;
  return new Response(await answer.arrayBuffer(), { status, statusText, headers });
}

const pause = (ms: number, signal: AbortSignal | null | undefined): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      signal?.removeEventListener("abort", go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    addEventListener("online", go);
    signal?.addEventListener("abort", go);
  });
