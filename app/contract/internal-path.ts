/**
 * A path inside the app from what a form or address claims, or null. Anything with another origin, a scheme, a
 * backslash or a control character is no path of ours: it would send the reader elsewhere. Browsers leave tabs and line
 * breaks out of addresses, and `/.//elsewhere` is `//elsewhere` once it is read, so both are looked for.
 */
export function internalPath(claimed: unknown): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (typeof claimed !== "string" || !/^\/(?![/\\])/.test(claimed) || /[\\\u0000-\u001f]/.test(claimed)) return null;
  const base = "http://inside.invalid";
  if (!URL.canParse(claimed, base)) return null;
  const url = new URL(claimed, base);
  return url.origin === base && !url.pathname.startsWith("//") ? url.pathname + url.search + url.hash : null;
}
