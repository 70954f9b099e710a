/**
 * A text as it is searched: small letters without marks. Nordic letters fold to what a keyboard without them offers:
 * å ä → a, ö ø → o, æ → ae, þ → th, ð → d, ß → ss. So "baerum" finds "Bærum", "alven" finds "Älven", "bodo" finds "Bodø".
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[æøþðßœ]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
const SPELLED: Record<string, string> = { æ: "ae", ø: "o", þ: "th", ð: "d", ß: "ss", œ: "oe" };

/** The folded words of a text: runs of letters and digits. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Folds a letter more, so that Norwegian spellings meet Swedish ones: "Bærum" and "Bärum", "Ærø" and "Ärö". */
const loosely = (word: string): string => word.replace(/ae/g, "a").replace(/o[eo]/g, "o").replace(/aa/g, "a");

/** Something that can be found: fields in the order of their weight, the title first. */
export type Findable<Item> = { item: Item; fields: readonly string[] };

/** Words laid out for searching; made once per release and language. */
export type SearchIndex<Item> = readonly { item: Item; fields: readonly { words: string[]; loose: string[] }[] }[];

/** Folds every field once. O(text). */
export const searchIndex = <Item>(things: readonly Findable<Item>[]): SearchIndex<Item> =>
  things.map(({ item, fields }) => ({
    item,
    fields: fields.map((field) => {
      const words = wordsOf(field);
      return { words, loose: words.map(loosely) };
    }),
  }));

/**
 * What a query finds, best first: every word of it must begin some word of the thing. A whole word counts more than a
 * beginning, an earlier field more than a later one, an exact spelling more than a loose one; of equals the shorter title is first.
 * An empty query finds nothing. O(words of the index).
 */
export function search<Item>(index: SearchIndex<Item>, query: string): Item[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  return index
    .map(({ item, fields }) => ({
      item,
      points: total(wanted.map((word) => best(fields, word))),
      length: fields[0]?.words.length ?? 0,
    }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.length - b.length)
    .map(({ item }) => item);
}

/** The sum, or 0 as soon as one word was not found. */
const total = (points: readonly number[]): number => (points.includes(0) ? 0 : points.reduce((a, b) => a + b, 0));

function best(fields: SearchIndex<unknown>[number]["fields"], word: string): number {
  const loose = loosely(word);
  let most = 0;
  fields.forEach((field, place) => {
    const points = Math.max(begins(field.words, word) * 2, begins(field.loose, loose)) / (place + 1);
    if (points > most) most = points;
  });
  return most;
}

const begins = (words: readonly string[], wanted: string): number =>
  words.includes(wanted) ? 2 : words.some((word) => word.startsWith(wanted)) ? 1 : 0;
