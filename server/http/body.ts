import type { IncomingMessage } from "node:http";

export const MOST_BYTES = 64 * 1024;

/**
 * The whole body of a write, counted as it comes, so that a chunked one is limited too. Null when it is larger than
 * `most` bytes: the rest is not read. Remix itself sets no limit.
 */
export async function readBody(request: IncomingMessage, most = MOST_BYTES): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > most) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Whether a body can be read as the form it says it is. */
export async function isForm(body: Buffer, type: string | undefined): Promise<boolean> {
  if (/^application\/x-www-form-urlencoded\b/i.test(type ?? "")) return true;
  if (!/^multipart\/form-data\b/i.test(type ?? "")) return false;
  const asked = new Response(new Uint8Array(body), { headers: { "Content-Type": type ?? "" } });
  return asked.formData().then(
    () => true,
    () => false,
  );
}
