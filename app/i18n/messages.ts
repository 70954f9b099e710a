import type { sv } from "./sv/catalogue.ts";
import type { desk } from "./sv/desk.ts";

/** Every key there is; Swedish is the source. */
export type MessageKey = keyof Messages | keyof DeskMessages;
/** A whole language. A missing or unknown key is a type error. */
export type Messages = Record<keyof typeof sv, string>;
/** The words that only organiser pages have, on top of the others. */
export type DeskMessages = Record<keyof typeof desk, string>;
/** One area of a language that is not the source: `export const now: Words<typeof sv> = {…}`. */
export type Words<Area> = Record<keyof Area, string>;
/** Keys that come in a form per count, named without the form: "meetings.new" for "meetings.new.one" and ".other". */
export type PluralKey = StemOf<MessageKey>;
type StemOf<Key> = Key extends `${infer Stem}.other` ? (`${Stem}.one` extends MessageKey ? Stem : never) : never;
/** What fills `{name}` in a message. Numbers are written the language's way. */
export type Params = Record<string, string | number>;
