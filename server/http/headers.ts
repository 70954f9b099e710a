import type { ServerResponse } from "node:http";

/** Headers every answer carries; pages add their policy. */
export function setSafeHeaders(response: ServerResponse, secure: boolean): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  // `same-origin`, not `no-referrer`: with the latter browsers send `Origin: null` on the app's own form posts.
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
  if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
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
