import { createContext } from "react";
import type { Language } from "../domain/language.ts";

/** What belongs to one answer and not to its data. The server gives it to its rendering; the phone reads `words` back from the page. */
export type Answer = {
  /** What the reader reads, also where no data of the page could say it: at a wrong address, or when a page broke. */
  language?: Language;
  /** Of the inline scripts. Never part of any data. */
  nonce?: string;
  /** Address of the chunk with the page's words, to be fetched early. */
  words?: string;
  /** The style sheet itself, on a first visit: a page that brings it waits for nothing else before it is painted. */
  styles?: string;
  /** Where the server keeps what it has rendered; see `Kept`. */
  pieces?: Pieces;
};

/** Rendered pieces by key. `begin` numbers one that is being rendered, for the mark at its beginning. */
export type Pieces = { find: (key: string) => string | null; begin: (key: string) => number };

export const AnswerContext = createContext<Answer>({});
