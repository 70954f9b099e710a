import type { MeetingSlot } from "../conference.ts";
import { overlaps } from "../instant.ts";
import type { Person } from "../person.ts";

/** The parts of a profile that are changed one by one, named as the form names them. */
export type ProfileField =
  | "about"
  | "languages"
  | "needs"
  | "offers"
  | "unavailable"
  | "open"
  | "showAbout"
  | "showContact";

/** The version of a person in which each part of their profile last changed; 0 where it never did. */
export type Revised = Partial<Record<ProfileField, number>>;

type Told = Pick<Person, "about" | "languages" | "needs" | "offers" | "unavailable" | "open" | "visible">;

/** The parts in which two profiles differ, as their owner sees them: order and the language of the text aside. */
export function changedFields(before: Told, after: Told, slots: readonly MeetingSlot[]): ProfileField[] {
  const [was, is] = [seen(before, slots), seen(after, slots)];
  return FIELDS.filter((field) => was[field] !== is[field]);
}

const FIELDS: readonly ProfileField[] = [
  "about",
  "languages",
  "needs",
  "offers",
  "unavailable",
  "open",
  "showAbout",
  "showContact",
];

const seen = (profile: Told, slots: readonly MeetingSlot[]): Record<ProfileField, string> => ({
  about: Object.values(profile.about).join("\n"),
  languages: asSet(profile.languages),
  needs: asSet(profile.needs),
  offers: asSet(profile.offers),
  unavailable: asSet(closedSlots(profile, slots)),
  open: String(profile.open),
  showAbout: String(profile.visible.about),
  showContact: String(profile.visible.contact),
});

const closedSlots = ({ unavailable }: Pick<Told, "unavailable">, slots: readonly MeetingSlot[]): string[] =>
  slots.filter((slot) => unavailable.some((span) => overlaps(span, slot))).map(({ id }) => id);

const asSet = (values: readonly string[]): string => JSON.stringify([...new Set(values)].sort());
