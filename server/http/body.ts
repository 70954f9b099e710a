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
