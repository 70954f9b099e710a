import { createHash, randomBytes } from "node:crypto";

/** The cookie's name says what a browser guarantees about it; `__Host-` needs https, so demo over http goes without. */
export const cookieName = (secure: boolean): string => (secure ? "__Host-samspar" : "samspar");

/** 256 random bits. What the store keeps is only its hash: a leaked store signs nobody in. */
export const newSecret = (): string => randomBytes(32).toString("base64url");
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

export function cookieHeader(name: string, value: string, options: { secure: boolean; seconds: number }): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${options.seconds}${options.secure ? "; Secure" : ""}`;
}

/** The value of one cookie in a Cookie header. The first wins; values are opaque, so nothing is decoded. */
export function readCookie(header: string | undefined | null, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}
