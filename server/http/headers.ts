import type { ServerResponse } from "node:http";

const PLAIN = [
  ["X-Content-Type-Options", "nosniff"],
  // `same-origin`, not `no-referrer`: with the latter browsers send `Origin: null` on the app's own form posts.
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["X-Frame-Options", "DENY"],
  ["Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()"],
] as const;
const SECURE = [...PLAIN, ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"]] as const;

/** Headers every answer carries; pages add their policy. */
export const safeHeaders = (secure: boolean): readonly (readonly [name: string, value: string])[] =>
  secure ? SECURE : PLAIN;

export function setSafeHeaders(response: ServerResponse, secure: boolean): void {
  for (const [name, value] of safeHeaders(secure)) response.setHeader(name, value);
}

/**
 * The policy of a page. `scripts` are the sources of its inline scripts: one nonce, or the hashes of a page from cache.
 * Socket addresses are named since not every browser counts them under 'self'. Style attributes are allowed because
 * progress bars and grid places are set there; style elements only by hash.
 */
export function contentPolicy(
  scripts: readonly string[],
  host: string,
  secure: boolean,
  styles: readonly string[] = [],
): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(" ")}`.trim(),
    `style-src 'self' ${styles.join(" ")}`.trim(),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${secure ? "wss" : "ws"}://${host}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
