import type { MeetingSlot } from "../conference.ts";
import type { Language } from "../language.ts";
import type { Person } from "../person.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import { changedFields, type Revised } from "./fields.ts";

/** What a person may say of themselves. `unavailable` holds ids of meeting slots; `version` is the one the form showed. */
export type Profile = {
  version: number;
  about: string;
  languages: Language[];
  needs: string[];
  offers: string[];
  unavailable: string[];
  open: boolean;
  showAbout: boolean;
  showContact: boolean;
};

/**
 * A person with their new profile. Name, address, organisation, role and half are not theirs to change.
 * Refuses `malformed` with the field when it names a slot or a word that does not exist. The text about oneself is in
 * the language of one's screens, else in the first one speaks; it takes the place of all earlier ones.
 * Refuses `saved-elsewhere` when it would undo what was saved since its version; a part that nobody else touched, or
 * touched to the same, is no reason.
 *
 * @param known - whether an id is one of the taxonomy's
 */
export function saveProfile(
  person: Person,
  wish: Profile,
  slots: readonly MeetingSlot[],
  known: (id: string) => boolean,
): Result<Person> {
  const closed = slots.filter(({ id }) => wish.unavailable.includes(id));
  if (closed.length !== new Set(wish.unavailable).size) return refuse({ code: "malformed", field: "unavailable" });
  if (!wish.needs.every(known)) return refuse({ code: "malformed", field: "needs" });
  if (!wish.offers.every(known)) return refuse({ code: "malformed", field: "offers" });
  const language = person.language ?? wish.languages[0] ?? "sv";
  const wished: Person = {
    ...person,
    about: wish.about ? { [language]: wish.about } : {},
    languages: [...new Set(wish.languages)],
    needs: [...new Set(wish.needs)],
    offers: [...new Set(wish.offers)],
    unavailable: closed.map(({ start, end }) => ({ start, end })),
    open: wish.open,
    visible: { about: wish.showAbout, contact: wish.showContact },
  };
  const changed = changedFields(person, wished, slots);
  const undone = changed.filter((field) => (person.revised?.[field] ?? 0) > wish.version);
  if (undone.length > 0) return refuse({ code: "saved-elsewhere", changed: undone });
  const now: Revised = Object.fromEntries(changed.map((field) => [field, person.version + 1]));
  return accept({ ...wished, revised: { ...person.revised, ...now } });
}
