import type { MeetingSlot } from "../conference.ts";
import type { Language } from "../language.ts";
import type { Person } from "../person.ts";
import { accept, type Result, refuse } from "../refusal.ts";

/** What a person may say of themselves. `unavailable` holds ids of meeting slots. */
export type Profile = {
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
  return accept({
    ...person,
    about: wish.about ? { [language]: wish.about } : {},
    languages: [...new Set(wish.languages)],
    needs: [...new Set(wish.needs)],
    offers: [...new Set(wish.offers)],
    unavailable: closed.map(({ start, end }) => ({ start, end })),
    open: wish.open,
    visible: { about: wish.showAbout, contact: wish.showContact },
  });
}
