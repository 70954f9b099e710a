import { z } from "zod";

/** Free text from a person: NFC, trimmed, no control characters but line breaks, no lone surrogates. `most` in UTF-16 units. */
export const text = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((value) => value.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((value) => value.length <= most, { message: "too long" })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .refine((value) => !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value), { message: "control character" })
    .refine((value) => value.isWellFormed(), { message: "broken character" });

/** The same that must say something: a letter, digit or sign, not spaces, joiners and accents alone. */
export const words = (most: number) =>
  text(most).refine((value) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value), { message: "empty" });
