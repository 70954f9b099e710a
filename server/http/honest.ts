/**
 * `ask` as a page may use it: where the store does not answer, it throws a 503 for Remix to show, so that a reader is
 * told what is away instead of hearing of a fault. Everything else that is thrown stays what it is.
 */
export const honest =
  <Given extends unknown[], Value>(
    ask: (...given: Given) => Promise<Value>,
    unanswered: (error: unknown) => boolean,
  ): ((...given: Given) => Promise<Value>) =>
  async (...given) => {
    try {
      return await ask(...given);
    } catch (error) {
      if (unanswered(error)) throw new Response(null, { status: 503, headers: { "Retry-After": "5" } });
      throw error;
    }
  };

/** The same for every function of a record. */
export const allHonest = <Asks extends object>(asks: Asks, unanswered: (error: unknown) => boolean): Asks =>
  Object.fromEntries(
    Object.entries(asks).map(([name, ask]) => [
      name,
      typeof ask === "function" ? honest(ask as (...given: unknown[]) => Promise<unknown>, unanswered) : ask,
    ]),
  ) as Asks;
