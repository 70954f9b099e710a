/**
 * The address a request's target names, or null when it names none of ours: `//elsewhere/` and `http://elsewhere/` would
 * make another host out of a path, and some targets are no address at all. `_data`, an old way of asking for a loader's
 * data past its page, is no question of ours either.
 */
export function addressOf(target: string, origin: string): URL | null {
  if (!URL.canParse(target, origin)) return null;
  const url = new URL(target, origin);
  return url.origin === origin && !url.searchParams.has("_data") && isReadable(url.pathname) ? url : null;
}

/** Whether the escapes of a path stand for characters. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\u0000");
  } catch {
    return false;
  }
}
