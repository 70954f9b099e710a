import type { Pieces } from "./components/answer.ts";
import { freshCommandId } from "./features/command/command-id.ts";

/** Some ten conferences' days in three languages, with the variants that stars and halves make: at most 16 MB. */
const MOST_PIECES = 4_000;
const LARGEST = 4_000;

const MARK = /<template data-piece="(\d*)"><\/template>/g;
const COMMAND_ID = /(?<=name="command" value=")[a-z2-7]{26}(?=")/;

/**
 * Pieces of pages that `Kept` rendered, by all that they show, so none is ever out of date; the one unused for longest
 * goes. React renders a piece once, between two marks, and `taken` cuts it out of the page; later pages get it as text.
 * The markup is the same to the byte but for the ids of commands, which are made anew for each page.
 */
export function createKeptPieces(most = MOST_PIECES) {
  const known = new Map<string, string[]>();
  const keep = (key: string, html: string) => {
    if (html.length > LARGEST) return;
    known.set(key, html.split(COMMAND_ID));
    if (known.size > most) known.delete(known.keys().next().value as string);
  };
  return {
    /** The pieces for one rendering. `taken` is given the page and answers it without marks. */
    forPage(): Pieces & { taken: (page: string) => string } {
      const begun: string[] = [];
      return {
        find(key) {
          const parts = known.get(key);
          if (!parts) return null;
          // The last used stands last.
          known.delete(key);
          known.set(key, parts);
          return parts.length === 1 ? (parts[0] as string) : withFreshIds(parts);
        },
        begin: (key) => begun.push(key) - 1,
        taken(page) {
          if (begun.length === 0) return page;
          const open: { key: string; from: number }[] = [];
          let clean = "";
          let read = 0;
          for (const { 0: mark, 1: number, index } of page.matchAll(MARK)) {
            clean += page.slice(read, index);
            read = index + mark.length;
            if (number) open.push({ key: begun[Number(number)] as string, from: clean.length });
            else {
              const piece = open.pop();
              if (piece) keep(piece.key, clean.slice(piece.from));
            }
          }
          return clean + page.slice(read);
        },
      };
    },
  };
}

function withFreshIds(parts: readonly string[]): string {
  let html = parts[0] as string;
  for (let at = 1; at < parts.length; at += 1) html += freshCommandId() + parts[at];
  return html;
}
