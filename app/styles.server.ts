import { readFileSync } from "node:fs";
import address from "./styles/app.css?url";

let text: string | null | undefined;

/** The built style sheet as text, for pages that carry it with them; null in development, where Vite serves it. */
export function styleSheet(): string | null {
  if (text === undefined) text = import.meta.env.PROD ? read() : null;
  return text;
}

function read(): string | null {
  try {
    // Seen from build/server/index.js, where this ends up.
    return readFileSync(new URL(`../client${address}`, import.meta.url), "utf8").trim();
  } catch {
    return null;
  }
}
