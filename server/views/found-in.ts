/** Letters that are typed without their marks: "baerum" and "alven" find "Bærum" and "Älven". */
const fold = (text: string): string =>
  text.toLocaleLowerCase("sv").replace(/æ/g, "ae").replace(/ø/g, "o").normalize("NFD").replace(/\p{M}/gu, "");

/** Tells whether every word of `query` stands in one of the texts, whatever the marks and case. */
export function foundIn(query: string): (...texts: (string | null | undefined)[]) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return (...texts) => {
    const all = fold(texts.filter(Boolean).join("\n"));
    return words.every((word) => all.includes(word));
  };
}
