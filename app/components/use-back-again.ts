import { useEffect } from "react";

/** About how often the server is asked, ms; drawn for each screen, so that a hall does not ask at once. */
const ASK_MS = 5_000;

/**
 * While `away`, loads the page anew as soon as the server says that its store answers: an error on a screen that nobody
 * stands at goes by itself. Asked first, since a page loaded from a server that is gone would be the browser's own error.
 */
export function useBackAgain(away: boolean): void {
  useEffect(() => {
    if (!away) return;
    const timer = setInterval(
      async () => {
        const health = await fetch("/healthz", { cache: "no-store" })
          .then((answer) => (answer.ok ? (answer.json() as Promise<{ store?: string }>) : null))
          .catch(() => null);
        if (health?.store === "well") location.reload();
      },
      ASK_MS * (0.7 + 0.6 * Math.random()),
    );
    return () => clearInterval(timer);
  }, [away]);
}
